"""Wrong answers that students give for global average pooling."""

import numpy as np

from grader.authoring import mistake


def due(right, x):
    return right(x).dtype


@mistake
def sums_in_place_of_averaging(right, x):
    """The sum still has to be divided by the number of pixels, n_h * n_w."""
    return right(x) * (x.shape[1] * x.shape[2])


@mistake
def takes_the_maximum(right, x):
    """This is the largest pixel of each channel; the mean is asked for."""
    return x.max(axis=(1, 2), keepdims=True).astype(due(right, x))


@mistake
def averages_the_channels_too(right, x):
    """The channels stay apart: the mean runs over height and width, axes 1 and 2, only."""
    return np.repeat(right(x).mean(axis=3, keepdims=True), x.shape[3], axis=3)


@mistake
def averages_the_batch_too(right, x):
    """The images stay apart: the mean runs over height and width, axes 1 and 2, only."""
    return np.repeat(right(x).mean(axis=0, keepdims=True), len(x), axis=0)


@mistake
def takes_the_channels_to_be_first(right, x):
    """The images are (m, n_h, n_w, n_c): height and width are axes 1 and 2, not 2 and 3."""
    return x.mean(axis=(2, 3), keepdims=True, dtype=np.float64).astype(due(right, x))


@mistake
def averages_the_height_only(right, x):
    """One mean for each column is left: average over the width too."""
    return x.mean(axis=1, keepdims=True, dtype=np.float64).astype(due(right, x))


@mistake
def divides_by_the_height_twice(right, x):
    """The number of pixels is n_h * n_w; height and width may differ."""
    return right(x) * x.shape[2] / x.shape[1]


@mistake
def always_divides_by_49(right, x):
    """Divide by the pixels that the image has; 7 x 7 is only one possible size."""
    return right(x) * (x.shape[1] * x.shape[2]) / 49


@mistake
def truncates_the_mean(right, x):
    """The mean of ints is a float: // and an array of ints cut it."""
    return right(x).astype(x.dtype)


@mistake
def takes_the_median(right, x):
    """The median is the pixel in the middle; the mean is the sum divided by the number."""
    return np.median(x, axis=(1, 2), keepdims=True).astype(due(right, x))
