"""One step of Adam, with both bias corrections."""

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
    integers,
    permuted_array,
    sampled_from,
    sizes,
)
from reference import optimizers

UNIT = {"float64": 2.0**-53, "float32": 2.0**-24}


def rounding_of(answer, w, dw, m, v, t, lr, beta1, beta2, eps):
    """Each average is a sum of two rounded terms, also where it is written m + (1 - beta1) (dw - m).

    1 - beta^t loses digits where beta^t is near 1, and beta^t may be multiplied up in t steps:
    (t + 4) u / (1 - beta^t). An error in v reaches the step by half, through the root. The oracle, in float64, is
    as far off: doubled.
    """
    unit, exact = 2 * UNIT[w.dtype.name], 2 * UNIT["float64"]
    wide = [a.astype(np.float64) for a in (w, dw, m, v)]
    moved, mean, square, t = optimizers.adam_step(*wide, t, lr, beta1, beta2, eps)
    means, squares = np.abs(wide[1]) + np.abs(wide[2]), wide[1] ** 2 + wide[3]
    first, second = 1 - beta1**t, 1 - beta2**t
    divisor = np.sqrt(square / second) + eps
    step = lr * np.abs(mean) / first / divisor
    share = unit * (10 + 3 * squares / square) + exact * (t + 4) * (1 / first + 1 / second)
    bound = share * step + 6 * unit * lr * means / first / divisor + unit * (np.abs(wide[0]) + step)
    return bound, 6 * unit * means + 1e-40, 6 * unit * squares + 1e-40, 0


exercise = Exercise(
    title="Adam, one step",
    track="training",
    entry="adam_step",
    oracle=optimizers.adam_step,
    tolerance=Bounded(rounding_of),
    after=("momentum-step", "rmsprop-step"),
    order=70,
)

IN_CONFIG = View(
    lambda state: (state[0], {"m": state[1], "v": state[2], "t": state[3]}),
    lambda pair: (pair[0], *(pair[1][name] for name in ("m", "v", "t"))),
)


@exercise.dialect("cs231n", entry="adam", parameters=("w", "dw", "config"))
def cs231n(defined, w, dw, m, v, t, lr, beta1, beta2, eps):
    rates = {"learning_rate": lr, "beta1": beta1, "beta2": beta2, "epsilon": eps}
    return Ask((Step("adam", (w, dw, rates | {"m": m, "v": v, "t": t})),), view=IN_CONFIG)


exercise.example(
    w=np.array([5.0, 5.0]),
    dw=np.array([4.0, -0.25]),
    m=np.zeros(2),
    v=np.zeros(2),
    t=0,
    lr=0.5,
    beta1=0.5,
    beta2=0.75,
    eps=0.0,
    gives=(np.array([4.5, 5.5]), np.array([2.0, -0.125]), np.array([4.0, 0.015625]), 1),
    note="with both corrections the first step is as long as the learning rate, whatever the gradient",
)


def rates(draw):
    betas = {"beta1": draw(sampled_from((0.9, 0.5))), "beta2": draw(sampled_from((0.999, 0.8)))}
    return {"lr": draw(sampled_from((0.1, 0.5, 0.02)))} | betas


def drawn(draw, array=permuted_array, **options):
    """Gradients that are nowhere 0, so that no root is, after one step or some."""
    shape = draw(sizes(4, 1, 4))[draw(integers(1, 3)) :]
    w, dw, m, v = (draw(array(shape, **options)) for _ in range(4))
    dw = np.where(dw == 0, 1, dw).astype(dw.dtype)
    return {"w": w, "dw": dw, "m": m, "v": v**2, "t": draw(integers(1, 12))} | rates(draw)


@exercise.inputs
@exercise.matches_oracle
def later_steps(draw):
    """A step in the middle of training: both averages are carried on, and corrected for the number of steps."""
    return drawn(draw) | {"eps": 0.0}


@exercise.matches_oracle(cases=12)
def the_first_step(draw):
    """Before the first step both averages are 0 and no step has been made: t = 0."""
    state = drawn(draw)
    return state | {"m": 0 * state["m"], "v": 0 * state["v"], "t": 0, "eps": 0.0}


@exercise.matches_oracle(cases=12)
def a_large_epsilon(draw):
    """eps is added to the root of the corrected average, not under it, and it is not left out."""
    return drawn(draw) | {"eps": draw(sampled_from((0.5, 2.0)))}


@exercise.matches_oracle
def fractions(draw):
    """With any numbers, in float64 and in float32."""
    dtype = draw(sampled_from(("float64", "float32")))
    return drawn(draw, dense_array, dtype=dtype) | {"eps": 0.0}


@exercise.matches_oracle(cases=12)
def the_usual_rates(draw):
    """Unless given, the learning rate is 0.001, beta1 is 0.9, beta2 is 0.999 and eps is 1e-8."""
    state = drawn(draw)
    return {name: state[name] for name in ("w", "dw", "m", "v", "t")}


def several(draw):
    state = the_first_step(draw)
    return state | {"gradients": tuple(draw(permuted_array(state["w"].shape)) for _ in range(4))}


@exercise.law(inputs=several, cases=12)
def several_steps(call, w, dw, m, v, t, lr, beta1, beta2, eps, gradients):
    """Step after step from the start, each with everything that the step before returned, t too."""
    ours = theirs = (w, m, v, t)
    bound = 0
    for gradient in gradients:
        at = rounding_of(None, ours[0], gradient, *ours[1:], lr, beta1, beta2, eps)
        ours = optimizers.adam_step(ours[0], gradient, *ours[1:], lr, beta1, beta2, eps)
        theirs = call(theirs[0], gradient, *theirs[1:], lr, beta1, beta2, eps)
        bound = bound + 16 * sum(at)  # what an error in an average becomes in the steps after it
    expect_close(theirs, ours, (bound, bound, bound, 0), "the weights, the averages and t after 4 steps")


@exercise.law(cases=12)
def a_steady_slope_gives_steady_steps(call, w, dw, m, v, t, lr, beta1, beta2, eps):
    """Under a gradient that stays the same, every step is as long as the learning rate."""
    state = (0 * w, 0 * w, 0 * w, 0)
    bound = 0
    for k in range(1, 4):
        bound = bound + 4 * rounding_of(None, state[0], dw, *state[1:], lr, beta1, beta2, eps)[0]
        state = call(state[0], dw, *state[1:], lr, beta1, beta2, eps)
        expect_close(state[0], -k * lr * np.sign(dw), bound, f"the weights after step {k} from 0")


@exercise.law(cases=12)
def the_scale_of_the_loss_does_not_matter(call, w, dw, m, v, t, lr, beta1, beta2, eps):
    """With eps 0, a loss four times as large makes no larger steps."""
    plain, larger = (call(w, k * dw, k * m, k * k * v, t, lr, beta1, beta2, eps)[0] for k in (1, 4))
    expect_equal(larger, plain, "the weights")


@exercise.law(cases=12)
def t_counts_the_steps(call, w, dw, m, v, t, lr, beta1, beta2, eps):
    """The t that is returned is one more than the t that is given."""
    expect_equal(call(w, dw, m, v, t, lr, beta1, beta2, eps)[3], t + 1, "t")
