"""The hyperbolic tangent, element by element."""

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
    """Two exponentials of 4 ulps (8 u each), their sum and difference, a quotient: 19 u of 1.

    Near 0 the difference cancels, which leaves an error in proportion to 1 and not to the answer. The oracle, in
    float64, rounds as well.
    """
    return np.full(answer.shape, 40 * UNIT[answer.dtype.name])


def without_cache(reply):
    """(A, cache), as a course has it, is as good as A."""
    return reply[0] if type(reply) is tuple and len(reply) == 2 else reply


exercise = Exercise(
    title="Hyperbolic tangent",
    track="layers",
    entry="tanh",
    oracle=activations.tanh,
    tolerance=Bounded(rounding_of),
    interpret=without_cache,
    order=115,
)

exercise.example(z=np.array([0.0]), gives=np.array([0.0]), note="0 at 0")
exercise.example(z=np.log([2.0, 0.5]), gives=np.array([0.6, -0.6]), note="(2 - 1/2) / (2 + 1/2), and its mirror image")
exercise.example(z=np.array([10000.0, -10000.0]), gives=np.array([1.0, -1.0]), note="far out, and no NaN")


def any_shape(draw):
    return draw(sizes(4, 1, 5))[draw(integers(0, 3)) :]


@exercise.matches_oracle
def everyday_values(draw):
    """Every element of an array of any shape becomes (e^z - e^-z) / (e^z + e^-z)."""
    return {"z": draw(dense_array(any_shape(draw)))}


@exercise.matches_oracle
def single_precision(draw):
    """float32 gives float32 or better."""
    return {"z": draw(dense_array(any_shape(draw), "float32"))}


@exercise.matches_oracle
def far_from_zero(draw):
    """At 10000 and at -10000 the answer is 1 and -1, not NaN."""
    z = draw(integer_array((draw(integers(2, 9)),), -10, 10))
    return {"z": (z * 1000).astype(draw(sampled_from(("float64", "float32"))))}


@exercise.matches_oracle
def integers_too(draw):
    """An array of ints has an answer of floats."""
    return {"z": draw(integer_array(any_shape(draw), -3, 3, "int64"))}


@exercise.inputs
def values(draw):
    return {"z": draw(dense_array((draw(integers(2, 12)),)))}


@exercise.law
def mirrored_values_have_mirrored_answers(call, z):
    """tanh(-z) = -tanh(z)."""
    expect_close(call(-z), -call(z), 80 * UNIT["float64"])


@exercise.law
def larger_values_have_larger_answers(call, z):
    """tanh grows with z and stays between -1 and 1."""
    a = call(np.sort(z))
    expect(np.all(np.diff(a) >= -80 * UNIT["float64"]), "the answer for growing z", "falling somewhere", "growing")
    expect(np.all(np.abs(a) <= 1 + 40 * UNIT["float64"]), "the answer", "outside of -1 to 1", "between -1 and 1")


@exercise.law
def doubling_follows_the_addition_formula(call, z):
    """tanh(2z) = 2t / (1 + t²) with t = tanh(z)."""
    t = call(z)
    expect_close(call(2 * z), 2 * t / (1 + t**2), 200 * UNIT["float64"])
