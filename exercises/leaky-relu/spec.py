"""Leaky ReLU, element by element."""

import numpy as np

from grader.authoring import (
    Bounded,
    Exercise,
    dense_array,
    expect_close,
    expect_equal,
    integer_array,
    integers,
    sampled_from,
    sizes,
)
from reference import activations

UNIT = {"float64": 2.0**-53, "float32": 2.0**-24}


def rounding_of(answer, z, alpha):
    """Positive values are copied. The others are multiplied once, by an alpha that may be rounded to float32 first.

    Written as a sum of shares, relu(z) - alpha relu(-z) or 0.5 (1 + a) z + 0.5 (1 - a) |z|, it rounds by 8 u |z|.
    """
    return 8 * UNIT[answer.dtype.name] * np.abs(z, dtype=np.float64)


exercise = Exercise(
    title="Leaky ReLU",
    track="layers",
    entry="leaky_relu",
    oracle=activations.leaky_relu,
    tolerance=Bounded(rounding_of),
    order=125,
)

exercise.example(
    z=np.array([-200.0, -1.0, 0.0, 3.0]),
    gives=np.array([-2.0, -0.01, 0.0, 3.0]),
    note="by default negative values keep a hundredth",
)
exercise.example(
    z=np.array([-8.0, 8.0]), alpha=0.25, gives=np.array([-2.0, 8.0]), note="alpha is the slope on the left"
)

ALPHAS = (0.01, 0.2, 0.3, 0.125)


def any_shape(draw):
    return draw(sizes(4, 1, 5))[draw(integers(0, 3)) :]


def of_both_signs(z):
    """The array with its first and last element made positive and negative, so that no constant is right."""
    z.flat[0], z.flat[-1] = np.abs(z.flat[0]) + 2, -np.abs(z.flat[-1]) - 1
    return z


@exercise.matches_oracle
def a_hundredth(draw):
    """With alpha = 0.01, negative values keep a hundredth, and the others stay as they are."""
    return {"z": of_both_signs(draw(dense_array(any_shape(draw)))), "alpha": 0.01}


@exercise.matches_oracle
def other_slopes(draw):
    """alpha may be any slope from 0 to below 1."""
    z = of_both_signs(draw(dense_array(any_shape(draw))))
    return {"z": z, "alpha": draw(sampled_from((0.2, 0.3, 0.0, 0.5)))}


@exercise.matches_oracle
def single_precision(draw):
    """float32 gives float32 or better."""
    z = of_both_signs(draw(dense_array(any_shape(draw), "float32")))
    return {"z": z, "alpha": draw(sampled_from(ALPHAS))}


@exercise.matches_oracle
def integers_too(draw):
    """An array of ints has an answer of floats."""
    z = of_both_signs(draw(integer_array(any_shape(draw), -5, 5, "int64")))
    return {"z": z, "alpha": draw(sampled_from(ALPHAS))}


@exercise.inputs
def values(draw):
    return {"z": draw(dense_array(draw(sizes(2, 1, 6)))), "alpha": draw(sampled_from(ALPHAS))}


@exercise.law
def it_is_made_of_two_halves(call, z, alpha):
    """f(z) - f(-z) = (1 + alpha) z: one side has slope 1, the other alpha."""
    expect_close(call(z, alpha) - call(-z, alpha), (1 + alpha) * z, 24 * UNIT["float64"] * np.abs(z))


@exercise.law
def a_positive_factor_may_be_taken_out(call, z, alpha):
    """f(4z) = 4 f(z)."""
    expect_equal(call(4 * z, alpha), 4 * call(z, alpha))


@exercise.law
def slope_zero_is_relu(call, z, alpha):
    """With alpha = 0 it is the ReLU."""
    expect_close(call(z, 0.0), np.maximum(z, 0), 8 * UNIT["float64"] * np.abs(z))
