"""ReLU, element by element."""

import numpy as np

from grader.authoring import (
    Ask,
    Exercise,
    Step,
    dense_array,
    expect_equal,
    integer_array,
    integers,
    sampled_from,
    sizes,
)
from reference import activations


def without_cache(reply):
    """(A, cache), as a course has it, is as good as A."""
    return reply[0] if type(reply) is tuple and len(reply) == 2 else reply


# A selection, so exact.
exercise = Exercise(
    title="ReLU",
    track="layers",
    entry="relu",
    oracle=activations.relu,
    interpret=without_cache,
    order=120,
)


@exercise.dialect("cs231n", entry="relu_forward", parameters=("x",))
def cs231n(defined, z):
    return Ask((Step("relu_forward", (z,)),), pick=(0,))


exercise.example(
    z=np.array([-2.0, -0.5, 0.0, 0.5, 3.0]),
    gives=np.array([0.0, 0.0, 0.0, 0.5, 3.0]),
    note="negative values become 0, the others stay",
)


def any_shape(draw):
    return draw(sizes(4, 1, 5))[draw(integers(0, 3)) :]


def of_both_signs(z):
    """The array with its first and last element made positive and negative, so that no constant is right."""
    z.flat[0], z.flat[-1] = -np.abs(z.flat[0]) - 1, np.abs(z.flat[-1]) + 2
    return z


@exercise.matches_oracle
def everyday_values(draw):
    """In an array of any shape, negative elements become 0 and the others stay as they are."""
    return {"z": of_both_signs(draw(dense_array(any_shape(draw))))}


@exercise.matches_oracle
def single_precision(draw):
    """float32 values keep all their digits."""
    return {"z": of_both_signs(draw(dense_array(any_shape(draw), "float32")))}


@exercise.matches_oracle
def large_values(draw):
    """There is no upper limit: 10000 stays 10000."""
    z = draw(integer_array(any_shape(draw), -10, 10)) * 1000
    return {"z": of_both_signs(z.astype(draw(sampled_from(("float64", "float32")))))}


@exercise.matches_oracle(dialects=("native",))
def integers_too(draw):
    """Ints stay what they are."""
    return {"z": of_both_signs(draw(integer_array(any_shape(draw), -5, 5, "int64")))}


@exercise.inputs
def values(draw):
    return {"z": draw(dense_array(draw(sizes(2, 1, 6))))}


@exercise.law
def what_is_cut_is_what_the_mirror_image_keeps(call, z):
    """relu(z) - relu(-z) = z."""
    expect_equal(call(z) - call(-z), z)


@exercise.law
def a_positive_factor_may_be_taken_out(call, z):
    """relu(4z) = 4 relu(z)."""
    expect_equal(call(4 * z), 4 * call(z))


@exercise.law
def what_is_positive_stays(call, z):
    """Values that are not negative come back unchanged, so applying ReLU twice changes nothing."""
    expect_equal(call(np.abs(z)), np.abs(z))
