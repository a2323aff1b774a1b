"""ReLU, backward: the gradient passes where z was positive. What happens at 0 is a check of its own."""

import numpy as np

from grader.authoring import (
    Ask,
    Exercise,
    Ref,
    Step,
    dense_array,
    expect_equal,
    integer_array,
    integers,
    permuted_array,
    sampled_from,
    sizes,
)
from reference import activations, gradients

exercise = Exercise(
    title="ReLU, backward",
    track="backprop",
    entry="relu_backward",
    oracle=gradients.relu_backward,
    after=("relu",),
    order=20,
)


@exercise.dialect("coursera", entry="relu_backward", parameters=("dA", "cache"), skips=("error",))
def coursera(defined, da, z):
    """There the cache is Z itself."""
    return Ask((Step("relu_backward", (da, z)),))


@exercise.dialect("cs231n", entry="relu_backward", parameters=("dout", "cache"), skips=("error",))
def cs231n(defined, da, z):
    if "relu_forward" not in defined:
        return Ask((Step("relu_backward", (da, z)),))
    return Ask((Step("relu_forward", (z,)), Step("relu_backward", (da, Ref(0, (1,))))))


exercise.example(
    da=np.array([10.0, 20.0, 30.0, 40.0]),
    z=np.array([-2.0, 3.0, -0.5, 0.25]),
    gives=np.array([0.0, 20.0, 0.0, 40.0]),
    note="the gradient passes where z is positive, whatever its size",
)
exercise.example(
    da=np.array([[-5.0, 6.0]]),
    z=np.array([[1.0, -1.0]]),
    gives=np.array([[-5.0, 0.0]]),
    note="a negative gradient passes as well",
)
exercise.raises(ValueError, da=np.ones((2, 3)), z=np.ones(3), note="da and z must have one shape")
exercise.raises(ValueError, da=np.ones(3), z=np.ones((2, 3)), note="da and z must have one shape")
exercise.raises(ValueError, da=np.ones(4), z=np.ones((2, 2)), note="da and z must have one shape")


# ---------------------------------------------------------------- what is drawn


def any_shape(draw):
    return draw(sizes(4, 1, 4))[draw(integers(0, 2)) :]


@exercise.inputs
@exercise.matches_oracle
def whole_numbers(draw):
    """dz is da where z is positive, and 0 where it is negative."""
    shape = any_shape(draw)
    return {"da": draw(integer_array(shape, -9, 9)), "z": draw(permuted_array(shape))}


@exercise.matches_oracle(cases=12)
def fractions_are_kept(draw):
    """Real-valued gradients pass unchanged, also where z is small."""
    shape = any_shape(draw)
    return {"da": draw(dense_array(shape)), "z": draw(permuted_array(shape)) / 64}


@exercise.matches_oracle(cases=12)
def single_precision(draw):
    """Gradients in float32 pass unchanged too."""
    shape, dtype = any_shape(draw), "float32"
    return {"da": draw(dense_array(shape, dtype)), "z": draw(permuted_array(shape, dtype))}


@exercise.matches_oracle(cases=12, points=0.5)
def nothing_passes_at_zero(draw):
    """Where z is exactly 0, ReLU has a corner; its derivative is taken to be 0 there, as for negative z."""
    shape = draw(sampled_from(((4,), (3, 2), (2, 2, 3))))
    return {"da": draw(integer_array(shape, 1, 9)), "z": draw(integer_array(shape, -1, 1))}


# ---------------------------------------------------------------- laws


@exercise.law(cases=12)
def gradients_are_linear(call, da, z):
    """The answer for 3 da - g is three times that for da, less that for g."""
    g = np.flip(da)
    expect_equal(call(3 * da - g, z), 3 * call(da, z) - call(g, z))


@exercise.law(cases=12)
def two_halves_make_a_whole(call, da, z):
    """What passes for z and what passes for -z are together da: every value passes one way."""
    expect_equal(call(da, z) + call(da, -z), da, "the sum of both answers")


@exercise.law(cases=12)
def agrees_with_differences(call, da, z):
    """Moving z a little moves sum(da * relu(z)) by the sum of the answer times the move."""
    move = np.sign(np.flip(z))
    up, down = (activations.relu(z + h * move) for h in (0.25, -0.25))
    expect_equal(np.sum(call(da, z) * move), np.sum(da * (up - down)) * 2, "the slope in one direction")
