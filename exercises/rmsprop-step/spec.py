"""One step of RMSProp."""

import numpy as np

from grader.authoring import (
    Ask,
    Bounded,
    Exercise,
    Step,
    View,
    booleans,
    dense_array,
    expect_close,
    expect_equal,
    integers,
    permuted_array,
    sampled_from,
    sizes,
)
from reference import optimizers

UNIT = {"float64": 2.0**-53, "float32": 2.0**-24}


def rounding_of(answer, w, dw, s, lr, decay, eps):
    """s' is a sum of two rounded terms, also where it is written s + (1 - decay) (dw^2 - s).

    Its relative error reaches the step by half, through the root; the rest of the step rounds 5 times.
    The oracle, in float64, is as far off: doubled.
    """
    unit = 2 * UNIT[w.dtype.name]
    squares = optimizers.rmsprop_step(w.astype(np.float64), dw, s, lr, decay, eps)[1]
    parts = dw.astype(np.float64) ** 2 + s
    step = lr * np.abs(dw) / (np.sqrt(squares) + eps)
    share = unit * (8 + 4 * parts / squares)
    return share * step + unit * (np.abs(w) + step), 6 * unit * parts + 1e-40


exercise = Exercise(
    title="RMSProp, one step",
    track="training",
    entry="rmsprop_step",
    oracle=optimizers.rmsprop_step,
    tolerance=Bounded(rounding_of),
    after=("momentum-step",),
    order=60,
)

IN_CONFIG = View(lambda pair: (pair[0], {"cache": pair[1]}), lambda pair: (pair[0], pair[1]["cache"]))


@exercise.dialect("cs231n", entry="rmsprop", parameters=("w", "dw", "config"))
def cs231n(defined, w, dw, s, lr, decay, eps):
    config = {"learning_rate": lr, "decay_rate": decay, "epsilon": eps, "cache": s}
    return Ask((Step("rmsprop", (w, dw, config)),), view=IN_CONFIG)


exercise.example(
    w=np.array([5.0, 5.0]),
    dw=np.array([4.0, -4.0]),
    s=np.array([0.0, 16.0]),
    lr=0.5,
    decay=0.75,
    eps=0.0,
    gives=(np.array([4.0, 5.5]), np.array([4.0, 16.0])),
    note="0.25 * 16 = 4 with the root 2, a step of 0.5 * 4 / 2; and 12 + 4 = 16 with the root 4",
)


def rates(draw):
    return {"lr": draw(sampled_from((0.1, 0.5, 0.02))), "decay": draw(sampled_from((0.9, 0.75, 0.4)))}


def drawn(draw, array=permuted_array, **options):
    """Gradients that are nowhere 0, so that no root is."""
    shape = draw(sizes(4, 1, 4))[draw(integers(1, 3)) :]
    w, dw, s = (draw(array(shape, **options)) for _ in range(3))
    return {"w": w, "dw": np.where(dw == 0, 1, dw).astype(dw.dtype), "s": s**2} | rates(draw)


@exercise.inputs
@exercise.matches_oracle
def whole_numbers(draw):
    """The squares of the gradients are averaged, and the step is divided by the root of that average."""
    return drawn(draw) | {"eps": 0.0}


@exercise.matches_oracle(cases=12)
def the_first_step(draw):
    """Before the first step the average is 0."""
    state = drawn(draw)
    return state | {"s": 0 * state["s"], "eps": 0.0}


@exercise.matches_oracle(cases=12)
def a_large_epsilon(draw):
    """eps is added to the root, not under it, and it is not left out."""
    return drawn(draw) | {"eps": draw(sampled_from((0.5, 2.0)))}


@exercise.matches_oracle
def fractions(draw):
    """With any numbers, in float64 and in float32."""
    dtype = draw(sampled_from(("float64", "float32")))
    return drawn(draw, dense_array, dtype=dtype) | {"eps": 0.0}


@exercise.matches_oracle(cases=12)
def the_usual_rates(draw):
    """Unless given, the learning rate is 0.01, the decay 0.99 and eps 1e-8."""
    state = drawn(draw)
    return {name: state[name] for name in ("w", "dw", "s")}


def several(draw):
    state = whole_numbers(draw)
    return state | {"gradients": tuple(draw(permuted_array(state["w"].shape)) for _ in range(4))}


@exercise.law(inputs=several, cases=12)
def several_steps(call, w, dw, s, lr, decay, eps, gradients):
    """Step after step, each with the weights and the average that the step before returned."""
    ours, theirs, bound = (w, s), (w, s), 0
    for gradient in gradients:
        at = rounding_of(None, ours[0], gradient, ours[1], lr, decay, eps)
        ours = optimizers.rmsprop_step(ours[0], gradient, ours[1], lr, decay, eps)
        theirs = call(theirs[0], gradient, theirs[1], lr, decay, eps)
        bound = bound + 4 * (at[0] + at[1])  # an error in s is in no later step more than four times as large
    expect_close(theirs, ours, (bound, bound), "the weights and the average after 4 steps")


@exercise.law(cases=12)
def a_slope_of_zero_moves_nothing(call, w, dw, s, lr, decay, eps):
    """Where the gradient is 0 the weights stay, and the average decays."""
    moved, squares = call(w, 0 * dw, s, lr, decay, eps)
    expect_equal(moved, w, "the weights for a gradient of 0")
    expect_close(squares, decay * s, rounding_of(None, w, 0 * dw, s, lr, decay, eps)[1], "the average")


@exercise.law(cases=12)
def the_scale_of_the_loss_does_not_matter(call, w, dw, s, lr, decay, eps):
    """With eps 0, gradients four times as large make no larger steps."""
    expect_equal(call(w, 4 * dw, 16 * s, lr, decay, eps)[0], call(w, dw, s, lr, decay, eps)[0], "the weights")


@exercise.law(inputs=lambda draw: whole_numbers(draw) | {"all_of_them": draw(booleans())}, cases=12)
def signs_are_mirrored(call, w, dw, s, lr, decay, eps, all_of_them):
    """Gradients of the other sign move the weights the other way, and change nothing in the average."""
    zero, sign = 0 * w, np.where(all_of_them | (w > 0), -1.0, 1.0)
    step, squares = call(zero, dw, s, lr, decay, eps)
    expect_equal(call(zero, sign * dw, s, lr, decay, eps), (sign * step, squares))
