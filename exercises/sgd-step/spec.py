"""One step of gradient descent on given gradients."""

import numpy as np

from grader.authoring import (
    Ask,
    Bounded,
    Exercise,
    Step,
    dense_array,
    expect_equal,
    integer_array,
    integers,
    sampled_from,
    sizes,
)
from reference import optimizers

UNIT = {"float64": 2.0**-53, "float32": 2.0**-24}
HALVES = (0.5, 0.25, 2.0)  # powers of two: such steps on whole numbers are exact


def rounding_of(answer, w, dw, lr):
    """lr, its product and the difference are rounded once each; the oracle, in float64, as often."""
    if lr in HALVES and not np.any(np.mod(w, 1)) and not np.any(np.mod(dw, 1)):
        return np.zeros(w.shape)
    scale = np.abs(w.astype(np.float64)) + abs(lr) * np.abs(dw.astype(np.float64))
    return 6 * UNIT[w.dtype.name] * scale + 1e-40


exercise = Exercise(
    title="Gradient descent, one step",
    track="training",
    entry="sgd_step",
    oracle=optimizers.sgd_step,
    tolerance=Bounded(rounding_of),
    order=40,
)


@exercise.dialect("cs231n", entry="sgd", parameters=("w", "dw", "config"))
def cs231n(defined, w, dw, lr):
    return Ask((Step("sgd", (w, dw, {"learning_rate": lr})),), pick=(0,))


exercise.example(
    w=np.array([1.0, -2.0, 3.0]),
    dw=np.array([2.0, -4.0, 0.0]),
    lr=0.5,
    gives=np.array([0.0, 0.0, 3.0]),
    note="where the slope is positive the weight falls, where it is negative it grows, and where it is 0 it stays",
)
exercise.example(
    w=np.array([10.0]), dw=np.array([20.0]), gives=np.array([9.8]), note="the learning rate is 0.01 unless given"
)


def any_shape(draw):
    return draw(sizes(4, 1, 5))[draw(integers(0, 3)) :]


def drawn(draw, array, **options):
    shape = any_shape(draw)
    return {"w": draw(array(shape, **options)), "dw": draw(array(shape, **options))}


@exercise.inputs
@exercise.matches_oracle
def whole_numbers(draw):
    """Weights of any shape move against their gradients by the learning rate times as much."""
    return drawn(draw, integer_array, low=-9, high=9) | {"lr": draw(sampled_from(HALVES))}


@exercise.matches_oracle
def any_learning_rate(draw):
    """The learning rate may be any number."""
    return drawn(draw, dense_array) | {"lr": draw(sampled_from((0.1, 0.03, 0.001, 1.5)))}


@exercise.matches_oracle(cases=12)
def single_precision(draw):
    """Weights in float32 stay float32, or become more precise."""
    return drawn(draw, dense_array, dtype="float32") | {"lr": draw(sampled_from((0.1, 0.03)))}


@exercise.matches_oracle(cases=12)
def the_usual_rate(draw):
    """Where no learning rate is given, it is 0.01."""
    return drawn(draw, dense_array)


@exercise.law(cases=12)
def a_slope_of_zero_moves_nothing(call, w, dw, lr):
    """Where the gradient is 0, the weights stay as they are."""
    expect_equal(call(w, 0 * dw, lr), w)


@exercise.law(cases=12)
def the_mirrored_step_leads_back(call, w, dw, lr):
    """A step on the gradient and one on its negative lead back to the start."""
    expect_equal(call(call(w, dw, lr), -dw, lr), w)


@exercise.law(cases=12)
def steps_add_up(call, w, dw, lr):
    """Three steps on one gradient go as far as one step with three times the gradient."""
    there = w
    for _ in range(3):
        there = call(there, dw, lr)
    expect_equal(there, call(w, 3 * dw, lr))


@exercise.law(cases=12)
def weights_do_not_touch_each_other(call, w, dw, lr):
    """A weight moves by its own gradient only: the first row alone moves as it does among the others."""
    expect_equal(call(w[:1], dw[:1], lr), call(w, dw, lr)[:1])
