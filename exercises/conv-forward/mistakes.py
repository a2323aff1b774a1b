"""What goes wrong in a convolutional layer's forward pass."""

from __future__ import annotations

import numpy as np

from grader.authoring import mistake
from reference import conv


def bordered(x, before, after, mode="constant"):
    return np.pad(x, ((0, 0), (before, after), (before, after), (0, 0)), mode)


def extended(right, x, w, b, stride, pad, n_h, n_w):
    """The right answer on images with as many zeros below and on the right as n_h by n_w positions need."""
    x = bordered(x, pad, pad)
    rows, columns = (
        max(0, (count - 1) * stride + side - n)
        for count, side, n in zip((n_h, n_w), w.shape, x.shape[1:3], strict=False)
    )
    x = np.pad(x, ((0, 0), (0, rows), (0, columns), (0, 0)))
    return right(x, w, b, stride, 0)[:, :n_h, :n_w]


# ---------------------------------------------------------------- the filter


@mistake
def flips_the_kernel(right, x, w, b, stride=1, pad=0):
    """The filter was turned by 180 degrees. What deep learning calls convolution lays it on the image as it is."""
    return right(x, w[::-1, ::-1], b, stride, pad)


@mistake
def flips_the_rows_of_the_kernel(right, x, w, b, stride=1, pad=0):
    """The filter was turned upside down. Its row 0 meets the first row of the window."""
    return right(x, w[::-1], b, stride, pad)


@mistake
def flips_the_columns_of_the_kernel(right, x, w, b, stride=1, pad=0):
    """The filter was mirrored from left to right. Its column 0 meets the first column of the window."""
    return right(x, w[:, ::-1], b, stride, pad)


@mistake
def transposes_the_kernel(right, x, w, b, stride=1, pad=0):
    """Rows and columns of the filter were swapped: w[u, v] belongs to row u and column v of the window."""
    return right(x, w.swapaxes(0, 1), b, stride, pad)


@mistake
def uses_the_first_filter_for_all(right, x, w, b, stride=1, pad=0):
    """All feature maps come from filter 0. Map c is made with w[:, :, :, c]."""
    return right(x, np.repeat(w[..., :1], w.shape[3], axis=3), b, stride, pad)


@mistake
def reads_the_first_channel_only(right, x, w, b, stride=1, pad=0):
    """Only channel 0 was read. A filter is as deep as the image: its products are summed over all channels."""
    return right(x[..., :1], w[:, :, :1], b, stride, pad)


@mistake
def averages_the_channels(right, x, w, b, stride=1, pad=0):
    """The channels were averaged. A convolution sums over them."""
    return right(x, w / w.shape[2], b, stride, pad)


@mistake
def averages_the_window(right, x, w, b, stride=1, pad=0):
    """The products were averaged over the window. A convolution sums them: np.sum, not np.mean."""
    return right(x, w / (w.shape[0] * w.shape[1]), b, stride, pad)


@mistake
def averages_all_products(right, x, w, b, stride=1, pad=0):
    """The products were averaged over window and channels. A convolution sums them: np.sum, not np.mean."""
    return right(x, w / w[..., 0].size, b, stride, pad)


# ---------------------------------------------------------------- the bias


@mistake
def forgets_the_bias(right, x, w, b, stride=1, pad=0):
    """The bias is missing: add b[c] to every number of feature map c."""
    return right(x, w, np.zeros_like(b), stride, pad)


@mistake
def adds_the_bias_for_every_channel(right, x, w, b, stride=1, pad=0):
    """The bias was added once for each input channel. It is added once for each filter, after the sum."""
    return right(x, w, b * w.shape[2], stride, pad)


@mistake
def adds_the_bias_to_every_product(right, x, w, b, stride=1, pad=0):
    """The bias was added inside the sum, once for each weight. Sum first, then add b[c] once."""
    return right(x, w, b * w[..., 0].size, stride, pad)


@mistake
def uses_the_first_bias_for_all(right, x, w, b, stride=1, pad=0):
    """All feature maps got b[0]. Each filter has a bias of its own, b[c]."""
    return right(x, w, np.full_like(b, b[0]), stride, pad)


# ---------------------------------------------------------------- the stride


@mistake
def ignores_the_stride_in_the_window(right, x, w, b, stride=1, pad=0):
    """The answer has the right size, but its windows start at h and w. They start at h * stride and w * stride."""
    n_h, n_w = conv.output_sizes(x, w, stride, pad)
    return right(x, w, b, 1, pad)[:, :n_h, :n_w]


@mistake
def ignores_the_stride_down_the_rows(right, x, w, b, stride=1, pad=0):
    """The windows move by the stride across the image, but by 1 down. The row starts at h * stride as well."""
    n_h, n_w = conv.output_sizes(x, w, stride, pad)
    return right(x, w, b, 1, pad)[:, :n_h, ::stride][:, :, :n_w]


@mistake
def ignores_the_stride(right, x, w, b, stride=1, pad=0):
    """The stride was ignored: move the window by stride pixels, and divide by it in the size of the answer."""
    return right(x, w, b, 1, pad)


@mistake
def writes_at_the_window_start(right, x, w, b, stride=1, pad=0):
    """Answers were written at the pixel where their window starts. Step number h belongs to row h of the answer."""
    z = right(x, w, b, stride, pad)
    spread = np.zeros_like(z)
    spread[:, ::stride, ::stride] = z[:, : -(-z.shape[1] // stride), : -(-z.shape[2] // stride)]
    return spread


# ---------------------------------------------------------------- the size


@mistake
def rounds_the_size_up(right, x, w, b, stride=1, pad=0):
    """One window too many: it sticks out of the image. The size is rounded down, not up."""
    n_h, n_w = (-(-(n + 2 * pad - f) // stride) + 1 for n, f in zip(x.shape[1:3], w.shape, strict=False))
    return extended(right, x, w, b, stride, pad, n_h, n_w)


@mistake
def adds_the_one_before_dividing(right, x, w, b, stride=1, pad=0):
    """The size was computed as (n + 2p - f + 1) / s + 1. It is floor((n + 2p - f) / s) + 1."""
    n_h, n_w = ((n + 2 * pad - f + 1) // stride + 1 for n, f in zip(x.shape[1:3], w.shape, strict=False))
    return extended(right, x, w, b, stride, pad, n_h, n_w)


@mistake
def forgets_the_plus_one(right, x, w, b, stride=1, pad=0):
    """One row and one column are missing. Count positions, not steps: floor((n + 2p - f) / s) + 1."""
    return right(x, w, b, stride, pad)[:, :-1, :-1]


@mistake
def leaves_the_last_window_out(right, x, w, b, stride=1, pad=0):
    """The last row and column of the answer were never computed: loop over range(n_h), not range(n_h - 1)."""
    z = right(x, w, b, stride, pad)
    z[:, -1], z[:, :, -1] = 0, 0
    return z


@mistake
def swaps_height_and_width(right, x, w, b, stride=1, pad=0):
    """Height and width of the answer are swapped. Axis 1 is the height: rows first, then columns."""
    return right(x, w, b, stride, pad).swapaxes(1, 2)


@mistake
def takes_the_width_from_the_height(right, x, w, b, stride=1, pad=0):
    """The answer is as wide as it is high. The width follows from n_w, the height from n_h: compute both."""
    n_h, n_w = conv.output_sizes(x, w, stride, pad)
    square = extended(right, x, w, b, stride, pad, n_h, n_h)
    square[:, :, n_w:] = 0
    return square


# ---------------------------------------------------------------- the border


@mistake
def ignores_the_padding(right, x, w, b, stride=1, pad=0):
    """No border was put around the images: pad them first, then slide over the padded ones."""
    return right(x, w, b, stride, 0)


@mistake
def reads_the_image_without_its_border(right, x, w, b, stride=1, pad=0):
    """The size counts the border, but the windows were cut from the image without one: slice the padded array."""
    return right(bordered(x, 0, 2 * pad), w, b, stride, 0)


@mistake
def pads_above_and_left_only(right, x, w, b, stride=1, pad=0):
    """The border is missing below and on the right: it goes around all four sides."""
    return right(bordered(x, pad, 0), w, b, stride, 0)


@mistake
def repeats_the_edge(right, x, w, b, stride=1, pad=0):
    """The border repeats the pixels at the edge. Zero padding means zeros."""
    return right(bordered(x, pad, pad, "edge"), w, b, stride, 0)


@mistake
def always_pads_by_one(right, x, w, b, stride=1, pad=0):
    """The border is one pixel wide whatever pad says."""
    return right(x, w, b, stride, 1)


# ---------------------------------------------------------------- the batch and the numbers


@mistake
def answers_for_the_first_image_only(right, x, w, b, stride=1, pad=0):
    """All answers are those of image 0. Image i is x[i]."""
    return np.repeat(right(x[:1], w, b, stride, pad), len(x), axis=0)


@mistake
def sums_over_the_batch(right, x, w, b, stride=1, pad=0):
    """The images of the batch were mixed. They never meet: answer i depends on x[i] alone."""
    return np.repeat(right(x.sum(0, keepdims=True), w, b, stride, pad), len(x), axis=0)


@mistake
def applies_an_activation(right, x, w, b, stride=1, pad=0):
    """Negative answers were set to 0. This layer is linear: the activation is a layer of its own."""
    return np.maximum(right(x, w, b, stride, pad), 0)


@mistake
def truncates_to_whole_numbers(right, x, w, b, stride=1, pad=0):
    """The fractions are gone: the answer must not be stored in an integer array."""
    return np.trunc(right(x, w, b, stride, pad))


@mistake
def works_in_half_precision(right, x, w, b, stride=1, pad=0):
    """The sums were made in float16, which has three digits. Keep the precision of the inputs."""
    return right(*(part.astype(np.float16) for part in (x, w, b)), stride, pad).astype(x.dtype)
