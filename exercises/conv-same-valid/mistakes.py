"""What goes wrong when the border of a convolution is named."""

from __future__ import annotations

import numpy as np

from grader.authoring import mistake
from reference import conv
from reference.padding import same_border


def bordered(right, x, w, b, stride, rows, columns, **options):
    return right(np.pad(x, ((0, 0), rows, columns, (0, 0)), **options), w, b, stride, "valid")


def borders(x, w, stride):
    return (same_border(n, f, stride) for n, f in zip(x.shape[1:3], w.shape, strict=False))


@mistake
def ignores_the_padding(right, x, w, b, stride=1, padding="valid"):
    """The name of the padding was ignored: "same" puts zeros around the images."""
    return right(x, w, b, stride, "valid")


@mistake
def always_pads(right, x, w, b, stride=1, padding="valid"):
    """Zeros were put around the images for "valid" too, which has no border."""
    return right(x, w, b, stride, "same")


@mistake
def swaps_the_names(right, x, w, b, stride=1, padding="valid"):
    """The names are confused: "valid" has no border, "same" has one."""
    return right(x, w, b, stride, "valid" if padding == "same" else "same")


@mistake
def puts_the_extra_zero_first(right, x, w, b, stride=1, padding="valid"):
    """The odd zero stands above and on the left. It goes after: below and on the right."""
    if padding == "valid":
        return right(x, w, b, stride, padding)
    rows, columns = (border[::-1] for border in borders(x, w, stride))
    return bordered(right, x, w, b, stride, rows, columns)


@mistake
def pads_half_the_filter_on_each_side(right, x, w, b, stride=1, padding="valid"):
    """f // 2 zeros stand on each side. That is one too many for even filters, and ignores the stride."""
    if padding == "valid":
        return right(x, w, b, stride, padding)
    half = w.shape[0] // 2
    return bordered(right, x, w, b, stride, (half, half), (half, half))


@mistake
def rounds_the_border_down(right, x, w, b, stride=1, padding="valid"):
    """(f - 1) // 2 zeros stand on each side. An even filter needs one more, below and on the right."""
    if padding == "valid":
        return right(x, w, b, stride, padding)
    half = (w.shape[0] - 1) // 2
    return bordered(right, x, w, b, stride, (half, half), (half, half))


@mistake
def pads_as_for_stride_1(right, x, w, b, stride=1, padding="valid"):
    """The border is that of stride 1. With a stride, fewer zeros will do, so the windows start elsewhere."""
    return right(x, w, b, 1, padding)[:, ::stride, ::stride]


@mistake
def keeps_the_size_whatever_the_stride(right, x, w, b, stride=1, padding="valid"):
    """The answer is as large as the image in spite of the stride: "same" keeps the size at stride 1 alone."""
    if padding == "valid":
        return right(x, w, b, stride, padding)
    totals = ((n - 1) * stride + f - n for n, f in zip(x.shape[1:3], w.shape, strict=False))
    rows, columns = ((total // 2, total - total // 2) for total in totals)
    return bordered(right, x, w, b, stride, rows, columns)


@mistake
def pads_all_of_it_on_each_side(right, x, w, b, stride=1, padding="valid"):
    """f - 1 zeros stand on each side, so the answer is larger than the image. They are the total of both sides."""
    if padding == "valid":
        return right(x, w, b, stride, padding)
    whole = w.shape[0] - 1
    return bordered(right, x, w, b, stride, (whole, whole), (whole, whole))


@mistake
def pads_all_of_it_after(right, x, w, b, stride=1, padding="valid"):
    """All zeros stand below and on the right. They are shared out evenly."""
    if padding == "valid":
        return right(x, w, b, stride, padding)
    rows, columns = ((0, sum(border)) for border in borders(x, w, stride))
    return bordered(right, x, w, b, stride, rows, columns)


@mistake
def takes_the_width_border_from_the_height(right, x, w, b, stride=1, padding="valid"):
    """The border of the width is that of the height. With a stride each axis needs its own."""
    if padding == "valid":
        return right(x, w, b, stride, padding)
    rows, _ = borders(x, w, stride)
    return bordered(right, x, w, b, stride, rows, rows)


@mistake
def repeats_the_edge(right, x, w, b, stride=1, padding="valid"):
    """The border repeats the pixels at the edge. Zero padding means zeros."""
    if padding == "valid":
        return right(x, w, b, stride, padding)
    return bordered(right, x, w, b, stride, *borders(x, w, stride), mode="edge")


@mistake
def puts_the_answer_of_valid_into_zeros(right, x, w, b, stride=1, padding="valid"):
    """Zeros were put around the answer. They go around the images, before the filters slide."""
    if padding == "valid" or min(x.shape[1:3]) < w.shape[0]:
        return right(x, w, b, stride, padding)
    z = right(x, w, b, stride, "valid")
    totals = (-(-n // stride) - count for n, count in zip(x.shape[1:3], z.shape[1:3], strict=True))
    rows, columns = ((total // 2, total - total // 2) for total in totals)
    return np.pad(z, ((0, 0), rows, columns, (0, 0)))


@mistake
def rounds_valid_up(right, x, w, b, stride=1, padding="valid"):
    """One window too many with "valid": it sticks out of the image. The size is rounded down."""
    if padding == "same":
        return right(x, w, b, stride, padding)
    conv.output_sizes(x, w, stride, 0)
    rows, columns = ((0, -(n - f) % stride) for n, f in zip(x.shape[1:3], w.shape, strict=False))
    return bordered(right, x, w, b, stride, rows, columns)


@mistake
def forgets_the_bias(right, x, w, b, stride=1, padding="valid"):
    """The bias is missing: add b[c] to every number of feature map c."""
    return right(x, w, np.zeros_like(b), stride, padding)


@mistake
def flips_the_kernel(right, x, w, b, stride=1, padding="valid"):
    """The filter was turned by 180 degrees. It is laid on the image as it is."""
    return right(x, w[::-1, ::-1], b, stride, padding)


@mistake
def truncates_to_whole_numbers(right, x, w, b, stride=1, padding="valid"):
    """The fractions are gone: the answer must not be stored in an integer array."""
    return np.trunc(right(x, w, b, stride, padding))


@mistake
def works_in_half_precision(right, x, w, b, stride=1, padding="valid"):
    """The sums were made in float16, which has three digits. Keep the precision of the inputs."""
    return right(*(part.astype(np.float16) for part in (x, w, b)), stride, padding).astype(x.dtype)
