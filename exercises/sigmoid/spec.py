"""The sigmoid, element by element."""

import numpy as np

from grader.authoring import (
    Bounded,
    Exercise,
    dense_array,
    expect,
    expect_close,
    integer_array,
    integers,
    sampled_from,
    sizes,
)
from reference import activations

UNIT = {"float64": 2.0**-53, "float32": 2.0**-24}


def rounding_of(answer, z):
    """An exponential of 4 ulps (8 u), a sum and a quotient: 10 u of the answer; by way of tanh, 5 u of 1.

    The oracle, in float64, rounds as well: doubled.
    """
    return 2 * UNIT[answer.dtype.name] * (10 * np.abs(answer, dtype=np.float64) + 5)


def without_cache(reply):
    """(A, cache), as a course has it, is as good as A."""
    return reply[0] if type(reply) is tuple and len(reply) == 2 else reply


exercise = Exercise(
    title="Sigmoid",
    track="layers",
    entry="sigmoid",
    oracle=activations.sigmoid,
    tolerance=Bounded(rounding_of),
    interpret=without_cache,
    order=110,
)

exercise.example(z=np.array([0.0]), gives=np.array([0.5]), note="halfway at 0")
exercise.example(z=np.log([3.0, 1 / 3]), gives=np.array([0.75, 0.25]), note="1 / (1 + 1/3) and 1 / (1 + 3)")
exercise.example(z=np.array([10000.0, -10000.0]), gives=np.array([1.0, 0.0]), note="far out, and no NaN")


def any_shape(draw):
    return draw(sizes(4, 1, 5))[draw(integers(0, 3)) :]


@exercise.matches_oracle
def everyday_values(draw):
    """Every element of an array of any shape becomes 1 / (1 + e^-z)."""
    return {"z": draw(dense_array(any_shape(draw)))}


@exercise.matches_oracle
def single_precision(draw):
    """float32 gives float32 or better."""
    return {"z": draw(dense_array(any_shape(draw), "float32"))}


@exercise.matches_oracle
def far_from_zero(draw):
    """At 10000 and at -10000 the answer is 1 and 0, not NaN."""
    z = draw(integer_array((draw(integers(2, 9)),), -10, 10))
    return {"z": (z * 1000).astype(draw(sampled_from(("float64", "float32"))))}


@exercise.matches_oracle
def integers_too(draw):
    """An array of ints has an answer of floats."""
    return {"z": draw(integer_array(any_shape(draw), -5, 5, "int64"))}


@exercise.inputs
def values(draw):
    return {"z": draw(dense_array((draw(integers(2, 12)),)))}


@exercise.law
def mirrored_values_add_up_to_one(call, z):
    """sigmoid(-z) = 1 - sigmoid(z)."""
    expect_close(call(-z), 1 - call(z), 60 * UNIT["float64"])


@exercise.law
def larger_values_have_larger_answers(call, z):
    """The sigmoid grows with z and stays between 0 and 1."""
    a = call(np.sort(z))
    expect(np.all(np.diff(a) >= -60 * UNIT["float64"]), "the answer for growing z", "falling somewhere", "growing")
    expect(np.all((a >= 0) & (a <= 1)), "the answer", "outside of 0 to 1", "between 0 and 1")
