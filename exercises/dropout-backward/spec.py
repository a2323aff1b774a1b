"""Dropout, backward: the gradient passes where the value passed, scaled as the value was."""

import numpy as np

from grader.authoring import (
    Ask,
    Bounded,
    Exercise,
    Step,
    dense_array,
    expect_close,
    expect_equal,
    integer_array,
    integers,
    permuted_array,
    sampled_from,
    sizes,
)
from reference import gradients

UNIT = {"float64": 2.0**-53, "float32": 2.0**-24}


def rounding_of(answer, da, mask, keep_prob):
    """A quotient, or a product with a rounded 1 / keep_prob."""
    return 8 * UNIT[answer.dtype.name] * np.abs(answer, dtype=np.float64)


exercise = Exercise(
    title="Dropout, backward",
    track="backprop",
    entry="dropout_backward",
    oracle=gradients.dropout_backward,
    tolerance=Bounded(rounding_of),
    after=("dropout-forward",),
    order=120,
)


@exercise.dialect("cs231n", entry="dropout_backward", parameters=("dout", "cache"), skips=("error",))
def cs231n(defined, da, mask, keep_prob):
    """There the mask is what the input was multiplied by, the scale in it; the cache is the course's own."""
    scaled = (mask / keep_prob).astype(da.dtype)
    return Ask((Step("dropout_backward", (da, ({"mode": "train", "p": keep_prob}, scaled))),))


exercise.example(
    da=np.array([10.0, 20.0, 30.0, 40.0]),
    mask=np.array([1.0, 0.0, 1.0, 1.0]),
    keep_prob=0.5,
    gives=np.array([20.0, 0.0, 60.0, 80.0]),
    note="what was dropped receives nothing, what was kept was doubled and so is its gradient",
)
exercise.example(
    da=np.array([[-3.0, 4.0]]),
    mask=np.array([[1.0, 1.0]]),
    keep_prob=1.0,
    gives=np.array([[-3.0, 4.0]]),
    note="where everything is kept the gradient passes unchanged",
)
exercise.raises(ValueError, da=np.ones(3), mask=np.ones(2), keep_prob=0.5, note="da and mask must have one shape")
exercise.raises(ValueError, da=np.ones(2), mask=np.ones(2), keep_prob=0.0, note="keep_prob 0 would keep nothing")
exercise.raises(ValueError, da=np.ones(2), mask=np.ones(2), keep_prob=1.5, note="a probability is at most 1")
exercise.raises(ValueError, da=np.ones((2, 2)), mask=np.ones(2), keep_prob=0.5, note="da and mask must have one shape")


# ---------------------------------------------------------------- what is drawn


def layer(draw, rates, array=integer_array, **options):
    """A mask that drops something and keeps something, of any shape."""
    shape = draw(sizes(4, 2, 5))[draw(integers(1, 3)) :]
    mask = draw(integer_array(shape, 0, 1))
    mask.flat[:2] = (0, 1)
    return {"da": draw(array(shape, **options)), "mask": mask, "keep_prob": draw(sampled_from(rates))}


@exercise.inputs
@exercise.matches_oracle(cases=12)
def halves_and_quarters(draw):
    """dx is da * mask / keep_prob; for a keep_prob of 1/2 or 1/4, all of it is exact."""
    return layer(draw, (0.5, 0.25), permuted_array)


@exercise.matches_oracle(cases=12)
def other_rates(draw):
    """The factor is 1 / keep_prob whatever keep_prob is, and not 1 / (1 - keep_prob)."""
    return layer(draw, (0.2, 0.7, 0.8, 0.9), dense_array)


@exercise.matches_oracle(cases=12)
def single_precision(draw):
    """Gradients in float32 are as precise as float32 can be."""
    case = layer(draw, (0.2, 0.7, 0.8, 0.9), dense_array, dtype="float32")
    return {**case, "mask": case["mask"].astype("float32")}


# ---------------------------------------------------------------- laws


@exercise.law(cases=12)
def what_was_dropped_receives_nothing(call, da, mask, keep_prob):
    """Where the mask is 0 the answer is 0, and where it is 1 the answer is not."""
    expect_equal(call(da, mask, keep_prob) != 0, mask == 1, "where the answer is not 0")


@exercise.law(cases=12)
def gradients_are_linear(call, da, mask, keep_prob):
    """The answer for 3 da - g is three times that for da, less that for g."""
    g = np.flip(da)
    due = 3 * call(da, mask, keep_prob) - call(g, mask, keep_prob)
    expect_equal(call(3 * da - g, mask, keep_prob), due)


@exercise.law(cases=12)
def two_masks_make_a_whole(call, da, mask, keep_prob):
    """What passes the mask and what passes its opposite are together da / keep_prob."""
    total = call(da, mask, keep_prob) + call(da, 1 - mask, keep_prob)
    expect_close(total, da / keep_prob, 0.0, "the sum of both answers")


@exercise.law(cases=6)
def everything_kept(call, da, mask, keep_prob):
    """With keep_prob 1 everything was kept, and the gradient passes unchanged."""
    expect_equal(call(da, np.ones_like(mask), 1.0), da)
