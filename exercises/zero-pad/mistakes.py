"""What goes wrong when images are padded."""

from __future__ import annotations

import numpy as np

from grader.authoring import mistake


def bordered(x, height, width, images=(0, 0), channels=(0, 0), **options):
    return np.pad(x, (images, height, width, channels), **options)


@mistake
def pads_the_channels_too(x, pad):
    """The border belongs to height and width only. Here the channel axis grew as well: its entry must be (0, 0)."""
    return bordered(x, (pad, pad), (pad, pad), channels=(pad, pad))


@mistake
def pads_every_axis(x, pad):
    """np.pad(x, pad) pads all four axes. Give one (before, after) pair per axis: (0, 0) for images and channels."""
    return np.pad(x, pad)


@mistake
def pads_the_last_two_axes(x, pad):
    """Here width and channels were padded. The channels come last, so height and width are axes 1 and 2."""
    return bordered(x, (0, 0), (pad, pad), channels=(pad, pad))


@mistake
def pads_the_first_two_axes(x, pad):
    """Here images and height were padded. Axis 0 counts the images: height and width are axes 1 and 2."""
    return bordered(x, (pad, pad), (0, 0), images=(pad, pad))


@mistake
def pads_the_height_only(x, pad):
    """Rows were added above and below, but no columns: pad the width too."""
    return bordered(x, (pad, pad), (0, 0))


@mistake
def pads_the_width_only(x, pad):
    """Columns were added left and right, but no rows: pad the height too."""
    return bordered(x, (0, 0), (pad, pad))


@mistake
def pads_above_and_left_only(x, pad):
    """The border is missing below and on the right: each axis grows by 2 * pad, pad on both sides."""
    return bordered(x, (pad, 0), (pad, 0))


@mistake
def pads_below_and_right_only(x, pad):
    """The border is missing above and on the left: each axis grows by 2 * pad, pad on both sides."""
    return bordered(x, (0, pad), (0, pad))


@mistake
def splits_the_pad_between_the_sides(x, pad):
    """pad is the width of the border on each side, not the total of both."""
    halves = (pad // 2, pad - pad // 2)
    return bordered(x, halves, halves)


@mistake
def leaves_the_image_in_the_corner(x, pad):
    """The array has the right size, but the image lies in its top left corner: it starts at row pad, column pad."""
    return bordered(x, (0, 2 * pad), (0, 2 * pad))


@mistake
def repeats_the_edge(x, pad):
    """The border repeats the pixels at the edge. Zero padding means zeros: mode="constant"."""
    return bordered(x, (pad, pad), (pad, pad), mode="edge")


@mistake
def reflects_the_image(x, pad):
    """The border mirrors the image. Zero padding means zeros: mode="constant"."""
    return bordered(x, (pad, pad), (pad, pad), mode="reflect")


@mistake
def wraps_the_image_around(x, pad):
    """The border continues with the opposite side of the image. Zero padding means zeros: mode="constant"."""
    return bordered(x, (pad, pad), (pad, pad), mode="wrap")


@mistake
def pads_with_ones(x, pad):
    """The border holds ones. Start from np.zeros, or let np.pad use its constant value 0."""
    return bordered(x, (pad, pad), (pad, pad), constant_values=1)


@mistake
def always_pads_by_one(right, x, pad):
    """The border is one pixel wide whatever pad says."""
    return right(x, 1)


@mistake
def blanks_the_edge_of_the_image(x, pad):
    """Zeros were written over the edge of the image. Padding adds pixels, it replaces none."""
    framed = np.zeros_like(x)
    framed[:, pad : -pad or None, pad : -pad or None] = x[:, pad : -pad or None, pad : -pad or None]
    return framed


@mistake
def truncates_to_whole_numbers(right, x, pad):
    """The fractions are gone: the padded array must not be of integer type."""
    return np.trunc(right(x, pad))
