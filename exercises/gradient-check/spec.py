"""Comparing a gradient with its approximation: the distance, relative to the lengths of both."""

import numpy as np

from grader.authoring import (
    Bounded,
    Exercise,
    dense_array,
    expect,
    expect_close,
    integer_array,
    integers,
    permuted_array,
    sampled_from,
    sizes,
)
from reference import gradients

UNIT = 2.0**-53


def rounding_of(answer, gradient, approximation):
    """Differences are off by u of their terms, relative to lengths that are at least as large; sums of n squares."""
    return 2 * (gradient.size + 8) * UNIT * (1 + answer)


exercise = Exercise(
    title="Gradient check",
    track="backprop",
    entry="gradient_check",
    oracle=gradients.gradient_check,
    tolerance=Bounded(rounding_of),
    order=150,
)

exercise.example(
    gradient=np.array([3.0, 0.0]),
    approximation=np.array([0.0, 4.0]),
    gives=5 / 7,
    note="they are 5 apart, and 3 and 4 long",
)
exercise.example(
    gradient=np.array([1.0, 2.0, 3.0]),
    approximation=np.array([-1.0, -2.0, -3.0]),
    gives=1.0,
    note="opposite gradients: the largest difference there is",
)
exercise.example(
    gradient=np.zeros(3), approximation=np.zeros(3), gives=0.0, note="two gradients of 0 agree, and 0 / 0 is no answer"
)
exercise.raises(ValueError, gradient=np.ones((2, 1)), approximation=np.ones(2), note="the two must have one shape")


# ---------------------------------------------------------------- what is drawn


def any_shape(draw):
    return draw(sizes(3, 2, 4))[draw(integers(0, 2)) :]


@exercise.inputs
@exercise.matches_oracle
def gradients_apart(draw):
    """The distance of the two, divided by the sum of their lengths."""
    shape = any_shape(draw)
    return {"gradient": draw(permuted_array(shape)), "approximation": draw(integer_array(shape))}


@exercise.matches_oracle(cases=12)
def gradients_alike(draw):
    """Nearly equal gradients give a number near 0, with its digits."""
    gradient = draw(permuted_array(any_shape(draw)))
    return {"gradient": gradient, "approximation": gradient * (1 + 2.0 ** -draw(integers(3, 9)) * (gradient > 0))}


@exercise.matches_oracle(cases=12)
def of_any_size(draw):
    """Tiny and huge gradients alike: the answer does not depend on their unit."""
    shape, unit = any_shape(draw), draw(sampled_from((1e-9, 1e-3, 1e6)))
    return {"gradient": unit * draw(permuted_array(shape)), "approximation": unit * draw(dense_array(shape))}


# ---------------------------------------------------------------- laws


@exercise.law(cases=12)
def it_is_symmetric(call, gradient, approximation):
    """Which of the two is which does not matter."""
    bound = 2 * rounding_of(1, gradient, None)
    expect_close(call(approximation, gradient), call(gradient, approximation), bound)


@exercise.law(cases=12)
def a_common_factor_cancels(call, gradient, approximation):
    """Both a thousand times larger give the same answer."""
    bound = 2 * rounding_of(1, gradient, None)
    expect_close(call(1000 * gradient, 1000 * approximation), call(gradient, approximation), bound)


@exercise.law(cases=12)
def equal_gradients_differ_by_nothing(call, gradient, approximation):
    """A gradient compared with itself gives 0; with anything else a number up to 1."""
    expect_close(call(gradient, gradient.copy()), 0.0, 0.0, "the answer for equal gradients")
    answer = call(gradient, approximation)
    expect(0 <= answer <= 1 + rounding_of(1, gradient, None), "the answer", answer, "a number from 0 to 1")


@exercise.law(cases=6)
def one_of_them_zero(call, gradient, approximation):
    """Where one of the two is 0 everywhere, the answer is 1."""
    bound = rounding_of(1, gradient, None)
    expect_close(call(gradient, 0 * gradient), 1.0, bound)
    expect_close(call(0 * gradient, gradient), 1.0, bound)
