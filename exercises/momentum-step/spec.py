"""One step of gradient descent with momentum, in the form whose velocity holds the learning rate."""

import numpy as np

from grader.authoring import (
    Ask,
    Bounded,
    Exercise,
    Step,
    View,
    dense_array,
    expect_close,
    expect_equal,
    integer_array,
    integers,
    sampled_from,
    sizes,
)
from reference import optimizers

UNIT = {"float64": 2.0**-53, "float32": 2.0**-24}
HALVES = (0.5, 0.25)  # with such rates steps on whole numbers are exact


def rounding_of(answer, w, dw, v, lr, momentum):
    """Two products and two sums are rounded, and the two factors; the oracle, in float64, as often."""
    if lr in HALVES and momentum in HALVES and not any(np.any(np.mod(a, 1)) for a in (w, dw, v)):
        return np.zeros(w.shape), np.zeros(w.shape)
    unit = 12 * UNIT[w.dtype.name]
    velocity = lr * np.abs(dw.astype(np.float64)) + momentum * np.abs(v.astype(np.float64))
    return unit * (np.abs(w) + velocity) + 1e-40, unit * velocity + 1e-40


exercise = Exercise(
    title="Momentum, one step",
    track="training",
    entry="momentum_step",
    oracle=optimizers.momentum_step,
    tolerance=Bounded(rounding_of),
    after=("sgd-step",),
    order=50,
)

# This course's velocity is added to the weights: it has the other sign.
# A bound would come out negative, which for exact cases is still 0; all others are compared by `call`.
NEGATED = View(lambda pair: (pair[0], {"velocity": -pair[1]}), lambda pair: (pair[0], -pair[1]["velocity"]))


@exercise.dialect("cs231n", entry="sgd_momentum", parameters=("w", "dw", "config"))
def cs231n(defined, w, dw, v, lr, momentum):
    config = {"learning_rate": lr, "momentum": momentum, "velocity": -v}
    return Ask((Step("sgd_momentum", (w, dw, config)),), view=NEGATED)


exercise.example(
    w=np.array([10.0, 10.0, 10.0]),
    dw=np.array([4.0, 4.0, 0.0]),
    v=np.array([0.0, 8.0, 8.0]),
    lr=0.5,
    momentum=0.5,
    gives=(np.array([8.0, 4.0, 6.0]), np.array([2.0, 6.0, 4.0])),
    note="from rest; already on the way; and rolling on where the slope is 0",
)


def drawn(draw, array, **options):
    shape = draw(sizes(4, 1, 4))[draw(integers(1, 3)) :]
    return {name: draw(array(shape, **options)) for name in ("w", "dw", "v")}


@exercise.inputs
@exercise.matches_oracle
def whole_numbers(draw):
    """The velocity keeps a share of itself and gains lr times the gradient; the weights move by the new velocity."""
    state = drawn(draw, integer_array, low=-9, high=9)
    return state | {"lr": draw(sampled_from(HALVES)), "momentum": draw(sampled_from(HALVES[::-1]))}


@exercise.matches_oracle(cases=12)
def from_rest(draw):
    """In the first step, with a velocity of 0, it is plain gradient descent."""
    state = whole_numbers(draw)
    return state | {"v": 0 * state["v"]}


def fractions(draw):
    rates = {"lr": draw(sampled_from((0.1, 0.03))), "momentum": draw(sampled_from((0.9, 0.7)))}
    return drawn(draw, dense_array, dtype=draw(sampled_from(("float64", "float32")))) | rates


def several(draw):
    """A start at rest, and some gradients for the steps."""
    state = whole_numbers(draw)
    more = tuple(draw(integer_array(state["w"].shape, -9, 9)) for _ in range(4))
    return state | {"gradients": more}


@exercise.law(kind="oracle", inputs=fractions)
def any_rates(call, w, dw, v, lr, momentum):
    """With any learning rate and any momentum, in float64 and in float32."""
    inputs = {"w": w, "dw": dw, "v": v, "lr": lr, "momentum": momentum}
    due = optimizers.momentum_step(**inputs)
    expect_close(call(**inputs), due, rounding_of(due, **inputs))


@exercise.law(kind="oracle", inputs=fractions, cases=12)
def the_usual_rates(call, w, dw, v, lr, momentum):
    """Unless given, the learning rate is 0.01 and the momentum 0.9."""
    due = optimizers.momentum_step(w, dw, v)
    expect_close(call(w, dw, v), due, rounding_of(due, w, dw, v, 0.01, 0.9))



@exercise.law(inputs=several, cases=12)
def several_steps(call, w, dw, v, lr, momentum, gradients):
    """Step after step, each with the weights and the velocity that the step before returned."""
    ours = (w, v)
    theirs = (w, v)
    for gradient in gradients:
        ours = optimizers.momentum_step(ours[0], gradient, ours[1], lr, momentum)
        theirs = call(theirs[0], gradient, theirs[1], lr, momentum)
    expect_equal(theirs, ours, "the weights and the velocity after 4 steps")


@exercise.law(cases=12)
def without_momentum_it_is_plain_descent(call, w, dw, v, lr, momentum):
    """With momentum 0 the weights move by lr times the gradient, whatever the velocity was."""
    expect_equal(call(w, dw, v, lr, 0.0)[0], w - lr * dw, "the weights for momentum 0")


@exercise.law(cases=12)
def the_weights_move_by_the_velocity(call, w, dw, v, lr, momentum):
    """The weights move by just the velocity that is returned."""
    moved, velocity = call(w, dw, v, lr, momentum)
    expect_equal(w - moved, velocity, "how far the weights moved")


@exercise.law(cases=12)
def a_steady_slope_gathers_speed(call, w, dw, v, lr, momentum):
    """Under a gradient that stays the same, the velocity nears lr * dw / (1 - momentum)."""
    velocity = 0 * v
    for _ in range(3):
        _, velocity = call(w, dw, velocity, lr, momentum)
    expect_equal(velocity, lr * dw * (1 + momentum + momentum**2), "the velocity after 3 steps from rest")
