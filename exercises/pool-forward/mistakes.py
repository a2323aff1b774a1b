"""Wrong answers that students give for pooling."""

import numpy as np

from grader.authoring import mistake


def sides(f):
    return (f, f) if isinstance(f, int) else f


def step(f, stride):
    return sides(f)[0] if stride is None else stride


def grown(x, rows, columns):
    """The image with its last row and column repeated, so that windows may stick out."""
    return np.pad(x, ((0, 0), (0, rows), (0, columns), (0, 0)), mode="edge")


@mistake
def starts_the_maximum_at_zero(right, x, f=2, stride=None, mode="max"):
    """The running maximum starts at 0, so windows of negative pixels give 0: start from -inf or the first pixel."""
    answer = right(x, f, stride, mode)
    return np.maximum(answer, 0) if mode == "max" else answer


@mistake
def mixes_the_channels(right, x, f=2, stride=None, mode="max"):
    """The window spans all channels; pool each channel alone, with an index for the channel."""
    answer = right(x, f, stride, mode)
    mixed = answer.max(axis=3, keepdims=True) if mode == "max" else answer.mean(axis=3, keepdims=True)
    return np.repeat(mixed, answer.shape[3], axis=3)


@mistake
def sums_in_place_of_averaging(right, x, f=2, stride=None, mode="max"):
    """The average is the sum divided by the f x f pixels of the window: the division is missing."""
    answer = right(x, f, stride, mode)
    return answer if mode == "max" else answer * (sides(f)[0] * sides(f)[1])


@mistake
def divides_by_the_stride(right, x, f=2, stride=None, mode="max"):
    """The average divides by the pixels in the window, f x f, not by stride x stride."""
    f_h, f_w = sides(f)
    answer = right(x, f, stride, mode)
    return answer if mode == "max" else answer * (f_h * f_w) / step(f, stride) ** 2


@mistake
def strides_by_one_by_default(right, x, f=2, stride=None, mode="max"):
    """When no stride is given it is the side of the window, not 1."""
    return right(x, f, 1 if stride is None else stride, mode)


@mistake
def rounds_the_size_up(right, x, f=2, stride=None, mode="max"):
    """A window that sticks out of the image is not computed: the size is rounded down."""
    (f_h, f_w), s = sides(f), step(f, stride)
    return right(grown(x, -(x.shape[1] - f_h) % s, -(x.shape[2] - f_w) % s), f, stride, mode)


@mistake
def ignores_the_stride_in_the_window(right, x, f=2, stride=None, mode="max"):
    """Output h reads rows from h * stride on; your windows start at h."""
    n_h, n_w = right(x, f, stride, mode).shape[1:3]
    return right(x, f, 1, mode)[:, :n_h, :n_w]


@mistake
def takes_the_stride_for_the_window(right, x, f=2, stride=None, mode="max"):
    """A window has f rows, from h * stride to h * stride + f; yours ends where the next one starts."""
    s = step(f, stride)
    n_h, n_w = right(x, f, stride, mode).shape[1:3]
    return right(grown(x, s, s), s, s, mode)[:, :n_h, :n_w]


@mistake
def divides_the_size_by_the_stride(right, x, f=2, stride=None, mode="max"):
    """The number of windows is floor((n - f) / stride) + 1; n // stride is right only when stride and window agree."""
    s = step(f, stride)
    return right(grown(x, *sides(f)), f, stride, mode)[:, : x.shape[1] // s, : x.shape[2] // s]


@mistake
def forgets_the_last_window(right, x, f=2, stride=None, mode="max"):
    """Count positions, not steps: (n - f) // stride + 1."""
    return right(x, f, stride, mode)[:, :-1, :-1]


@mistake
def pools_the_whole_image(right, x, f=2, stride=None, mode="max"):
    """Every output is that of the whole image: slice rows and columns of the window before you reduce."""
    whole = right(x, x.shape[1:3], 1, mode)
    return np.broadcast_to(whole, right(x, f, stride, mode).shape).copy()


@mistake
def assumes_a_square_image(right, x, f=2, stride=None, mode="max"):
    """The width of the answer comes from the width of the image: compute n_h and n_w apart."""
    n_h = right(x, f, stride, mode).shape[1]
    return right(grown(x, 0, x.shape[1]), f, stride, mode)[:, :, :n_h]


@mistake
def always_takes_the_maximum(right, x, f=2, stride=None, mode="max"):
    """The mode is not looked at: "average" asks for the mean of the window."""
    return right(x, f, stride, "max")


@mistake
def truncates_the_average(right, x, f=2, stride=None, mode="max"):
    """The answer is kept in an array of ints, which cuts the averages: allocate it as floats."""
    return right(x, f, stride, mode).astype(x.dtype)
