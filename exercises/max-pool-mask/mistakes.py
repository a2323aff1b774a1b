"""Wrong answers that students give for the mask."""

import numpy as np

from grader.authoring import mistake


@mistake
def marks_the_minimum(window):
    """The smallest pixel is marked: max pooling looks for the largest."""
    return window == window.min()


@mistake
def marks_everything_else(right, window):
    """The mask is the wrong way round: true belongs to the maximum."""
    return ~right(window)


@mistake
def marks_what_is_above_the_mean(window):
    """Only the largest pixel counts, not every one above the mean."""
    return window > window.mean()


@mistake
def marks_what_is_positive(window):
    """Compare with the window's maximum, not with 0."""
    return window > 0


@mistake
def compares_with_a_maximum_of_at_least_zero(window):
    """A maximum that starts at 0 is no pixel of a negative window, so nothing is marked: use np.max."""
    return window == max(window.max(), 0)


@mistake
def marks_the_maximum_of_each_row(window):
    """One maximum for the whole window, without an axis: np.max(window)."""
    return window == window.max(axis=1, keepdims=True)


@mistake
def marks_the_maximum_of_each_column(window):
    """One maximum for the whole window, without axis=0: np.max(window)."""
    return window == window.max(axis=0, keepdims=True)


@mistake
def marks_the_largest_magnitude(window):
    """Largest means largest with its sign: -9 is smaller than 1."""
    return np.abs(window) == np.abs(window).max()


@mistake
def compares_nearly(window):
    """np.isclose also takes pixels that differ in their last digits; the maximum is one of the pixels: use ==."""
    return np.isclose(window, window.max(), rtol=1e-9)


@mistake
def gives_the_maximum_itself(right, window):
    """The mask holds true and false; the pixel's value is another thing."""
    return window * right(window)


@mistake
def marks_the_transposed_place(right, window):
    """Row and column are swapped: mask[i, j] belongs to window[i, j]."""
    mask = np.zeros(window.shape, bool)
    i, j = np.argwhere(right(window))[0]
    mask[j % window.shape[0], i % window.shape[1]] = True
    return mask
