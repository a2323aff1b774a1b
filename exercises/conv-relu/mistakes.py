"""What goes wrong between a convolution and its activation."""

from __future__ import annotations

import numpy as np

from grader.authoring import mistake
from reference import conv


@mistake
def applies_relu_before_the_bias(x, w, b, stride=1, pad=0):
    """ReLU came before the bias. Add the bias first: ReLU bends the finished sum."""
    return np.maximum(conv.conv_forward(x, w, np.zeros_like(b), stride, pad), 0) + b


@mistake
def forgets_relu(x, w, b, stride=1, pad=0):
    """There are negative answers: ReLU is missing."""
    return conv.conv_forward(x, w, b, stride, pad)


@mistake
def applies_relu_to_the_images(x, w, b, stride=1, pad=0):
    """ReLU was applied to the images. It is applied to z, after the convolution."""
    return conv.conv_forward(np.maximum(x, 0), w, b, stride, pad)


@mistake
def applies_relu_to_the_filters(x, w, b, stride=1, pad=0):
    """ReLU was applied to the filters. It is applied to z, after the convolution."""
    return conv.conv_forward(x, np.maximum(w, 0), b, stride, pad)


@mistake
def applies_relu_to_each_channel(x, w, b, stride=1, pad=0):
    """ReLU was applied to each channel before they were summed. Sum over the channels first."""
    none = np.zeros_like(b)
    parts = (conv.conv_forward(x[..., [k]], w[:, :, [k]], none, stride, pad) for k in range(x.shape[3]))
    return np.maximum(sum(np.maximum(part, 0) for part in parts) + b, 0)


@mistake
def applies_relu_to_every_product(x, w, b, stride=1, pad=0):
    """ReLU was applied to every product before the sum. Sum first, then add the bias, then ReLU."""
    # A product is positive where both factors are, or neither.
    positive = conv.conv_forward(np.maximum(x, 0), np.maximum(w, 0), b, stride, pad)
    negative = conv.conv_forward(np.minimum(x, 0), np.minimum(w, 0), np.zeros_like(b), stride, pad)
    return np.maximum(positive + negative, 0)


@mistake
def takes_absolute_values(x, w, b, stride=1, pad=0):
    """Negative sums became positive. ReLU sets them to 0."""
    return np.abs(conv.conv_forward(x, w, b, stride, pad))


@mistake
def lets_negative_values_leak(x, w, b, stride=1, pad=0):
    """Negative sums were made small in place of 0: that is the leaky ReLU."""
    z = conv.conv_forward(x, w, b, stride, pad)
    return np.where(z > 0, z, 0.01 * z)


@mistake
def keeps_the_negative_part(x, w, b, stride=1, pad=0):
    """The negative sums were kept and the positive ones dropped: take the maximum with 0, not the minimum."""
    return np.minimum(conv.conv_forward(x, w, b, stride, pad), 0)


@mistake
def returns_the_mask(right, x, w, b, stride=1, pad=0):
    """The answer says where z is positive, with 1 and 0. It keeps the value of z there."""
    return (right(x, w, b, stride, pad) > 0).astype(x.dtype)


@mistake
def cuts_off_above_one(right, x, w, b, stride=1, pad=0):
    """Answers were cut off at 1. ReLU has no upper limit."""
    return np.minimum(right(x, w, b, stride, pad), 1)


@mistake
def uses_the_sigmoid(x, w, b, stride=1, pad=0):
    """The activation is the sigmoid. Here it is ReLU: max(z, 0)."""
    return 1 / (1 + np.exp(-conv.conv_forward(x, w, b, stride, pad)))


@mistake
def forgets_the_bias(right, x, w, b, stride=1, pad=0):
    """The bias is missing: add b[c] to every number of feature map c."""
    return right(x, w, np.zeros_like(b), stride, pad)


@mistake
def flips_the_kernel(right, x, w, b, stride=1, pad=0):
    """The filter was turned by 180 degrees. It is laid on the image as it is."""
    return right(x, w[::-1, ::-1], b, stride, pad)


@mistake
def ignores_the_padding(right, x, w, b, stride=1, pad=0):
    """No border was put around the images: hand pad on to the convolution."""
    return right(x, w, b, stride, 0)


@mistake
def ignores_the_stride(right, x, w, b, stride=1, pad=0):
    """The stride was ignored: hand it on to the convolution."""
    return right(x, w, b, 1, pad)


@mistake
def truncates_to_whole_numbers(right, x, w, b, stride=1, pad=0):
    """The fractions are gone: the answer must not be stored in an integer array."""
    return np.trunc(right(x, w, b, stride, pad))


@mistake
def works_in_half_precision(right, x, w, b, stride=1, pad=0):
    """The sums were made in float16, which has three digits. Keep the precision of the inputs."""
    return right(*(part.astype(np.float16) for part in (x, w, b)), stride, pad).astype(x.dtype)
