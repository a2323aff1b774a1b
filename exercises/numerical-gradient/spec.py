"""The gradient of a function that can only be called: central differences."""

from dataclasses import replace
from itertools import product
from math import prod

import numpy as np

from grader.authoring import (
    Bounded,
    Exercise,
    Polynomial,
    dense_array,
    expect_close,
    expect_equal,
    integer_array,
    integers,
    sampled_from,
    seeds,
    sizes,
)
from reference import gradients

UNIT = 2.0**-53


def rounding_of(answer, f, x, h):
    """Exact on whole numbers with a step of a power of two. Else both values of f, whose rounding h magnifies.

    The value is off by a few units for each term, and by its slope where x + h was reached in several steps.
    """
    if np.all(x % 1 == 0) and (16 * h) % 1 == 0:
        return np.zeros(x.shape)
    far = abs(x) + 2 * h
    size = sum(abs(c) * prod(far[index] ** power for index, power in factors) for c, factors in f.terms)
    return np.full(x.shape, 8 * (len(f.terms) + 8) * UNIT * float(size) / h)


exercise = Exercise(
    title="Numerical gradient",
    track="backprop",
    entry="numerical_gradient",
    oracle=gradients.numerical_gradient,
    tolerance=Bounded(rounding_of),
    order=145,
)


def power(index, exponent, coefficient=1.0):
    return coefficient, ((index, exponent),)


exercise.example(
    f=Polynomial((power((0,), 2),)),
    x=np.array([3.0]),
    h=0.5,
    gives=np.array([6.0]),
    note="(3.5 * 3.5 - 2.5 * 2.5) / 1: of a parabola the central difference is the slope itself",
)
exercise.example(
    f=Polynomial((power((0,), 3),)),
    x=np.array([1.0]),
    h=0.5,
    gives=np.array([3.25]),
    note="of x^3 the slope is 3; the difference is h * h more, so a small h is better",
)
exercise.example(
    f=Polynomial(((3.0, (((0, 0), 2), ((0, 1), 1))), power((1, 0), 1, -2.0))),
    x=np.array([[1.0, 2.0], [5.0, 4.0]]),
    h=0.25,
    gives=np.array([[12.0, 3.0], [-2.0, 0.0]]),
    note="3 a^2 b - 2 c, in which d does not occur, at a = 1, b = 2, c = 5, d = 4",
)
exercise.example(
    f=Polynomial((power((0,), 3),)),
    x=np.array([0.0]),
    gives=np.array([1e-10]),
    note="the step is 1e-5 unless given: of x^3 at 0 the difference is h * h, and the slope 0",
)
exercise.raises(ValueError, f=Polynomial((power((0,), 2),)), x=np.array([3.0]), h=0.0,
                note="a step of 0 leads nowhere")  # fmt: skip


# ---------------------------------------------------------------- what is drawn


def cubic(seed, shape):
    """A cube, a square and a product for each element, with coefficients that differ."""
    chance, places = np.random.default_rng(seed), list(product(*map(range, shape)))
    terms = []
    for place in places:
        other = places[int(chance.integers(len(places)))]
        a, b, c = (float(n) for n in chance.choice((-4, -3, -2, -1, 1, 2, 3, 4), 3))
        terms += [power(place, 3, a), power(place, 2, b), (c, ((place, 1), (other, 1)))]
    return Polynomial(tuple(terms))


def function(draw, shape, array=integer_array):
    return {"f": cubic(draw(seeds()), shape), "x": draw(array(shape))}


WIDE = (0.5, 0.25, 1.0, 0.125)


@exercise.inputs
@exercise.matches_oracle
def vectors(draw):
    """For each element, f is called a step to the right of it and a step to the left, all others being as they are."""
    return {**function(draw, (draw(integers(2, 6)),)), "h": draw(sampled_from(WIDE))}


@exercise.matches_oracle
def matrices(draw):
    """The gradient has the shape of x, and f gets arrays of that shape."""
    return {**function(draw, draw(sizes(draw(integers(2, 3)), 1, 3))), "h": draw(sampled_from(WIDE))}


@exercise.matches_oracle
def small_steps(draw):
    """With a small step, the difference comes near to the slope."""
    return {**function(draw, (draw(integers(2, 5)),), dense_array), "h": draw(sampled_from((1e-3, 1e-4, 1e-6)))}


@exercise.matches_oracle(cases=12)
def the_usual_step(draw):
    """Unless given, h is 1e-5."""
    return function(draw, draw(sizes(2, 1, 3)), dense_array)


@exercise.matches_oracle(cases=12)
def arrays_of_integers(draw):
    """x may hold integers; x + h is no integer, and neither is the gradient."""
    drawn = function(draw, (draw(integers(2, 5)),))
    return {**drawn, "x": drawn["x"].astype("int64"), "h": draw(sampled_from((0.5, 0.25)))}


@exercise.matches_oracle(cases=8)
def two_calls_for_each_element(draw):
    """f may be slow, as a whole network is: it is called twice for each element, and not once more."""
    drawn = function(draw, (draw(integers(2, 4)),))
    return {**drawn, "f": replace(drawn["f"], calls=2 * drawn["x"].size), "h": draw(sampled_from(WIDE))}


# ---------------------------------------------------------------- laws


@exercise.law(cases=12)
def sums_of_functions(call, f, x, h):
    """The gradient of a sum of two functions is the sum of their gradients."""
    first, second = Polynomial(f.terms[::2]), Polynomial(f.terms[1::2])
    expect_equal(call(first, x, h) + call(second, x, h), call(f, x, h), "the sum of the gradients of two parts of f")


@exercise.law(cases=12)
def parabolas_have_no_error(call, f, x, h):
    """Of a function without cubes, every step gives the same gradient."""
    squares = Polynomial(tuple(term for term in f.terms if term[1][0][1] < 3))
    expect_equal(call(squares, x, 2 * h), call(squares, x, h), "the gradient with twice the step")


@exercise.law(cases=12)
def cubes_are_off_by_the_square_of_the_step(call, f, x, h):
    """Of a x^3, the difference is a h^2 above the slope."""
    cubes = Polynomial(f.terms[::3])
    slopes = np.array([3 * a * x[index] ** 2 for a, ((index, _),) in cubes.terms])
    steepness = np.array([a for a, _ in cubes.terms])
    expect_equal(call(cubes, x, h), slopes + steepness * h * h, "the gradient of a sum of cubes")


@exercise.law(cases=6)
def constants_have_no_slope(call, f, x, h):
    """Of a function that is the same everywhere, the gradient is 0."""
    expect_close(call(Polynomial(((7.0, ()),)), x, h), 0 * x, 0.0, "the gradient of a constant")
