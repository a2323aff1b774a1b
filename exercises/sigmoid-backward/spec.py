"""The sigmoid, backward: dz = da s (1 - s)."""

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
    sizes,
)
from reference import activations, gradients

UNIT = {"float64": 2.0**-53, "float32": 2.0**-24}


def rounding_of(answer, da, z):
    """s is off by 10 u of itself, or by way of tanh by 5 u of 1; 1 - s as much: 12 u of 1 at most, doubled."""
    return 24 * UNIT[answer.dtype.name] * np.abs(da, dtype=np.float64)


exercise = Exercise(
    title="Sigmoid, backward",
    track="backprop",
    entry="sigmoid_backward",
    oracle=gradients.sigmoid_backward,
    tolerance=Bounded(rounding_of),
    after=("sigmoid",),
    order=30,
)


@exercise.dialect("coursera", entry="sigmoid_backward", parameters=("dA", "cache"), skips=("error",))
def coursera(defined, da, z):
    """There the cache is Z itself."""
    return Ask((Step("sigmoid_backward", (da, z)),))


exercise.example(da=np.array([8.0]), z=np.array([0.0]), gives=np.array([2.0]), note="at 0 the slope is 1/4")
exercise.example(
    da=np.array([16.0, -16.0]),
    z=np.log([3.0, 1 / 3]),
    gives=np.array([3.0, -3.0]),
    note="s is 3/4 and 1/4, and s (1 - s) is 3/16 for both",
)
exercise.example(
    da=np.array([1.0, 1.0]),
    z=np.array([10000.0, -10000.0]),
    gives=np.array([0.0, 0.0]),
    note="far out the sigmoid is flat, and no NaN arises",
)
exercise.raises(ValueError, da=np.ones((2, 3)), z=np.ones(3), note="da and z must have one shape")
exercise.raises(ValueError, da=np.ones(3), z=np.ones((2, 3)), note="da and z must have one shape")
exercise.raises(ValueError, da=np.ones(4), z=np.ones((2, 2)), note="da and z must have one shape")


# ---------------------------------------------------------------- what is drawn


def any_shape(draw):
    return draw(sizes(4, 1, 4))[draw(integers(0, 2)) :]


def everyday(draw, dtype="float64"):
    shape = any_shape(draw)
    return {"da": draw(integer_array(shape, 1, 9, dtype)), "z": draw(permuted_array(shape, dtype)) / 8}


@exercise.inputs
@exercise.matches_oracle
def everyday_values(draw):
    """dz is da * s * (1 - s) with s = sigmoid(z)."""
    return everyday(draw)


@exercise.matches_oracle(cases=12)
def fractions_are_kept(draw):
    """Real-valued gradients of both signs keep their digits."""
    shape = any_shape(draw)
    return {"da": draw(dense_array(shape)), "z": draw(dense_array(shape))}


@exercise.matches_oracle(cases=12)
def single_precision(draw):
    """In float32 the gradients are as precise as float32 can be."""
    return everyday(draw, "float32")


@exercise.matches_oracle(cases=12, points=0.5)
def far_out(draw):
    """For z in the hundreds the gradient is 0 or almost, and never NaN, whatever stands beside it."""
    case = everyday(draw)
    z = 100 * case["z"] + 700 * np.sign(case["z"])
    z.flat[0] = 0  # an answer of zeros only could be had for nothing
    return {**case, "z": z}


# ---------------------------------------------------------------- laws


@exercise.law(cases=12)
def slopes_are_symmetric(call, da, z):
    """The sigmoid is as steep at -z as at z."""
    bound = 48 * UNIT["float64"] * np.abs(da)
    expect_close(call(da, -z), call(da, z), bound)


@exercise.law(cases=12)
def gradients_scale(call, da, z):
    """Twice the gradient that arrives is twice the gradient that goes on, and the negative is the negative."""
    expect_equal(call(-2 * da, z), -2 * call(da, z))


@exercise.law(cases=12)
def agrees_with_differences(call, da, z):
    """Moving z a little changes da * sigmoid(z) by the answer times the move."""
    h = 1e-5
    slope = da * (activations.sigmoid(z + h) - activations.sigmoid(z - h)) / (2 * h)
    expect_close(call(da, z), slope, 1e-9 * da, "the slope")
