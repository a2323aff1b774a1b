"""What goes wrong when windows over pixels are counted."""

import numpy as np

from grader.authoring import mistake


def along_a_side(n, f, starts):
    return np.array([sum(start <= i < start + f for start in starts) for i in range(n)])


def starts_of(n, f, p, s):
    return range(-p, n + p - f + 1, s)


@mistake
def ignores_the_stride(right, n, f, p=0, s=1):
    """Windows were counted at every pixel: they start at every s-th only."""
    return right(n, f, p, 1)


@mistake
def strides_down_only(right, n, f, p=0, s=1):
    """The stride was used for the rows alone: windows start at every s-th column too."""
    columns = along_a_side(n, f, starts_of(n, f, p, 1))
    return np.outer(along_a_side(n, f, starts_of(n, f, p, s)), columns)


@mistake
def counts_the_padding(right, n, f, p=0, s=1):
    """The padded pixels are in the answer as well. It has the size of the image, n x n: cut the frame off."""
    return right(n + 2 * p, f, 0, s)


@mistake
def forgets_where_the_image_begins(right, n, f, p=0, s=1):
    """The frame was cut off at one end only. In the padded image, pixel (0, 0) lies at (p, p)."""
    return right(n + 2 * p, f, 0, s)[:n, :n]


@mistake
def ignores_the_padding(n, f, p=0, s=1):
    """Only windows inside the image were counted. With padding, the first window starts p pixels before it."""
    side = along_a_side(n, f, starts_of(n, f, 0, s))
    return np.outer(side, side)


@mistake
def lets_windows_stick_out(n, f, p=0, s=1):
    """A last window was counted that sticks out of the padded image. It must fit."""
    side = along_a_side(n, f, range(-p, n + p, s))
    return np.outer(side, side)


@mistake
def leaves_out_the_last_window(n, f, p=0, s=1):
    """The last window is missing: there are floor((n + 2p - f) / s) + 1 starts on a side."""
    side = along_a_side(n, f, list(starts_of(n, f, p, s))[:-1])
    return np.outer(side, side)


@mistake
def adds_rows_and_columns(n, f, p=0, s=1):
    """The counts along both sides were added. A window is a row range and a column range at once: multiply them."""
    side = along_a_side(n, f, starts_of(n, f, p, s))
    return np.add.outer(side, side)


@mistake
def marks_what_is_read(right, n, f, p=0, s=1):
    """The answer says whether a pixel is read, not how often: add 1 for every window."""
    return np.minimum(right(n, f, p, s), 1)


@mistake
def counts_starts_only(n, f, p=0, s=1):
    """Only the first pixel of each window was counted. A window covers f x f pixels."""
    side = along_a_side(n, 1, starts_of(n, f, p, s))
    return np.outer(side, side)


@mistake
def gives_every_pixel_all_windows(n, f, p=0, s=1):
    """Every pixel got f * f. That holds in the middle at stride 1 only: count the windows that reach it."""
    return np.full((n, n), f * f)


@mistake
def gives_every_pixel_its_share(right, n, f, p=0, s=1):
    """The windows were spread evenly over all pixels. Those at the edge are in fewer of them."""
    usage = right(n, f, p, s)
    return np.full((n, n), usage.mean())


@mistake
def counts_backwards_from_the_end(right, n, f, p=0, s=1):
    """The windows were laid from the far end: where the stride leaves a rest, it is at the end that pixels are left."""
    return right(n, f, p, s)[::-1, ::-1]
