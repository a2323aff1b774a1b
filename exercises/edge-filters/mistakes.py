"""What goes wrong when edges are looked for."""

from __future__ import annotations

import numpy as np

from grader.authoring import mistake
from reference import filtering


@mistake
def transposes_sobel_and_scharr(right, image, name):
    """Sobel and Scharr found horizontal edges. Here they are for vertical ones: the zeros form a column."""
    return right(image.T, name).T if name in ("sobel", "scharr") else right(image, name)


@mistake
def transposes_all_filters(right, image, name):
    """Vertical and horizontal are confused: a filter for vertical edges has a column of zeros."""
    return right(image.T, name).T


@mistake
def swaps_vertical_and_horizontal(right, image, name):
    """The names "vertical" and "horizontal" are confused: a filter for vertical edges has a column of zeros."""
    return right(image, {"vertical": "horizontal", "horizontal": "vertical"}.get(name, name))


@mistake
def does_not_transpose_horizontal(right, image, name):
    """The name "horizontal" gave the vertical edges: transpose the filter."""
    return right(image, "vertical" if name == "horizontal" else name)


@mistake
def turns_horizontal_upside_down(right, image, name):
    """The horizontal filter has the wrong sign: its first row is 1, so that bright above dark is positive."""
    return -right(image, name) if name == "horizontal" else right(image, name)


@mistake
def flips_the_kernel(right, image, name):
    """All signs are turned: the filters were flipped, or their columns stand in reverse order."""
    return -right(image, name)


@mistake
def uses_plain_weights_for_sobel(right, image, name):
    """Sobel counted its middle row once. Its rows weigh 1, 2 and 1."""
    return right(image, "vertical" if name == "sobel" else name)


@mistake
def swaps_sobel_and_scharr(right, image, name):
    """The names "sobel" and "scharr" are confused: sobel has 1, 2, 1 and scharr 3, 10, 3."""
    return right(image, {"sobel": "scharr", "scharr": "sobel"}.get(name, name))


@mistake
def scales_the_filters(right, image, name):
    """The filters were divided by the sum of their positive weights. Use them as they are written."""
    return right(image, name) / {"sobel": 4, "scharr": 16}.get(name, 3)


@mistake
def takes_absolute_values(right, image, name):
    """The answers lost their sign. It tells from bright to dark or from dark to bright: keep it."""
    return np.abs(right(image, name))


@mistake
def cuts_to_the_range_of_bytes(right, image, name):
    """The answers were cut to 0 to 255. Edges may be negative, and stronger than that."""
    return np.clip(right(image, name), 0, 255)


@mistake
def stores_the_answer_in_the_type_of_the_image(right, image, name):
    """The answers were stored in the type of the image: bytes wrap around below 0 and above 255."""
    return right(image, name).astype(np.int64).astype(image.dtype) if image.dtype.kind == "u" else right(image, name)


@mistake
def keeps_the_size_of_the_image(right, image, name):
    """The answer is as large as the image, so zeros were put around it. Only places where the filter fits count."""
    return right(np.pad(image, 1), name)


@mistake
def averages_the_products(right, image, name):
    """The nine products were averaged. They are summed."""
    return right(image, name) / 9


@mistake
def combines_both_directions(right, image, name):
    """The strengths of vertical and horizontal edges were combined. Each name stands for one filter alone."""
    across, down = (filtering.cross_correlate2d(image, kernel) for kernel in kernels(name))
    return np.hypot(across, down)


@mistake
def truncates_to_whole_numbers(right, image, name):
    """The fractions are gone: the answer must not be stored in an integer array."""
    return np.trunc(right(image, name))


def kernels(name):
    kernel = filtering.edge_filter(name)
    return kernel, kernel.T
