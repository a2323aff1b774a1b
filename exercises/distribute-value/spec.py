"""An average's gradient: one value spread evenly over a window."""

import numpy as np

from grader.authoring import Exercise, Ulps, booleans, dense_array, expect_close, integers, rounding, sizes
from reference import pooling

# A quotient, or a product with a rounded 1 / (n_h n_w): the two roundings that 2 ulps cover.
exercise = Exercise(
    title="Spreading a value over a window",
    track="backprop",
    entry="distribute_value",
    oracle=pooling.distribute_value,
    tolerance=Ulps(2),
    order=85,
)

exercise.example(dz=2, shape=(2, 2), gives=np.full((2, 2), 0.5), note="a quarter of 2 for each of four")
exercise.example(dz=6.0, shape=(2, 3), gives=np.ones((2, 3)), note="height and width may differ")


def value(draw):
    return float(draw(dense_array((1,)))[0])


@exercise.matches_oracle
def square_windows(draw):
    """Each pixel of an f x f window receives dz / f²."""
    f = draw(integers(2, 6))
    return {"dz": value(draw), "shape": (f, f)}


@exercise.matches_oracle
def other_windows(draw):
    """Height and width of a window may differ."""
    n_h, n_w = draw(sizes(2, 1, 6))
    return {"dz": value(draw), "shape": (n_h, n_w + 6 if n_h == n_w else n_w)}


@exercise.matches_oracle
def whole_values(draw):
    """dz may be an int; the shares are floats."""
    sign = -1 if draw(booleans()) else 1
    return {"dz": sign * draw(integers(1, 20)), "shape": (draw(integers(2, 4)), draw(integers(1, 4)))}


@exercise.inputs
def anything(draw):
    return {"dz": value(draw), "shape": draw(sizes(2, 1, 6))}


@exercise.law
def nothing_is_lost(call, dz, shape):
    """The shares add up to dz."""
    expect_close(np.sum(call(dz, shape)), dz, rounding(shape[0] * shape[1] + 3, dz), "the sum of the shares")


@exercise.law
def all_shares_are_equal(call, dz, shape):
    """Every pixel receives the same."""
    shares = call(dz, shape)
    expect_close(shares, np.full(shape, shares[0, 0]))


@exercise.law
def twice_the_value_is_twice_the_share(call, dz, shape):
    """The shares of -2 dz are -2 times those of dz."""
    expect_close(call(-2 * dz, shape), -2 * call(dz, shape), rounding(3, 2 * dz / (shape[0] * shape[1])))
