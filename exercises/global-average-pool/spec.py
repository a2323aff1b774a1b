"""Global average pooling: each channel becomes its mean."""

import numpy as np

from grader.authoring import (
    Bounded,
    Exercise,
    dense_array,
    expect_close,
    gamma,
    integer_array,
    integers,
    permuted_array,
    rounding,
    sizes,
)
from reference import pooling

UNIT = {"float64": 2.0**-53, "float32": 2.0**-24}


def rounding_of(answer, x):
    """k - 1 additions, and a division or a product with a rounded 1 / k; the oracle, in float64, rounds as well.

    Exact where the pixels are whole and their number k is a power of two.
    """
    pixels = x.shape[1] * x.shape[2]
    if pixels & (pixels - 1) == 0 and np.all(np.mod(x, 1) == 0):
        return np.zeros(answer.shape)
    unit = UNIT[answer.dtype.name]
    scale = pooling.global_average_pool(np.abs(x).astype(np.float64))
    return 2 * gamma(pixels + 2, unit) * scale + unit * np.abs(answer)


exercise = Exercise(
    title="Global average pooling",
    track="layers",
    entry="global_average_pool",
    also=("global_avg_pool",),
    oracle=pooling.global_average_pool,
    tolerance=Bounded(rounding_of),
    order=95,
)

# Channel c is c, but for one pixel of c + 1 and one of c - 1: the mean of the 49 is c.
SEVEN = np.zeros((1, 7, 7, 1000)) + np.arange(1000)
SEVEN[0, 0, 6] += 1
SEVEN[0, 5, 2] -= 1

exercise.example(
    x=np.array([[[[1.0, -1.0], [3.0, 0.0]], [[5.0, 2.0], [7.0, -5.0]]]]),
    gives=np.array([[[[4.0, -1.0]]]]),
    note="each channel becomes its mean",
)
exercise.example(
    x=SEVEN, gives=np.arange(1000.0).reshape(1, 1, 1, 1000), note="7x7x1000 becomes 1x1x1000, here 0, 1, ..., 999"
)


def shape(draw):
    return draw(sizes(4, 1, 6))


@exercise.matches_oracle
def whole_pixels(draw):
    """Every channel of every image becomes the mean of its pixels."""
    return {"x": draw(integer_array(shape(draw), -9, 9))}


@exercise.matches_oracle
def dense_values(draw):
    """Means keep their digits in double precision."""
    return {"x": draw(dense_array(shape(draw)))}


@exercise.matches_oracle
def single_precision(draw):
    """float32 gives float32 or better."""
    return {"x": draw(dense_array(shape(draw), "float32"))}


@exercise.matches_oracle
def integer_pixels(draw):
    """Pixels may be ints, as in an image file; their mean is not rounded."""
    return {"x": draw(integer_array(shape(draw), 0, 255, "int64"))}


@exercise.matches_oracle
def one_pixel_high(draw):
    """Images that are one pixel high or wide."""
    m, n, n_c = draw(sizes(3, 1, 7))
    n_h, n_w = (1, n + 1) if draw(integers(0, 1)) else (n + 1, 1)
    return {"x": draw(permuted_array((m, n_h, n_w, n_c)))}


@exercise.inputs
def images(draw):
    return {"x": draw(integer_array(shape(draw), -9, 9)), "seed": draw(integers(0, 99))}


def close(got, want, x):
    expect_close(got, want, rounding(x.shape[1] * x.shape[2] + 2, 2 * np.abs(x).max()))


@exercise.law
def a_flat_channel_keeps_its_value(call, x, seed):
    """Where all pixels of a channel are the same, that is their mean."""
    flat = np.broadcast_to(x[:, :1, :1], x.shape).copy()
    close(call(flat), x[:, :1, :1], x)


@exercise.law
def places_do_not_matter(call, x, seed):
    """Shuffling the pixels of an image changes no mean."""
    m, n_h, n_w, n_c = x.shape
    order = np.random.default_rng(seed).permutation(n_h * n_w)
    shuffled = x.reshape(m, n_h * n_w, n_c)[:, order].reshape(x.shape)
    close(call(shuffled), call(x), x)


@exercise.law
def channels_and_images_stay_apart(call, x, seed):
    """One channel of one image alone has the mean that it has among the others."""
    close(call(x[:1, :, :, -1:]), call(x)[:1, :, :, -1:], x)


@exercise.law
def means_follow_scale_and_shift(call, x, seed):
    """The mean of 2x + 3 is twice the mean of x, plus 3."""
    close(call(2 * x + 3), 2 * call(x) + 3, 2 * np.abs(x) + 3)
