"""What goes wrong in one step of a convolution."""

from __future__ import annotations

import numpy as np

from grader.authoring import mistake


@mistake
def adds_the_bias_to_every_product(right, a_slice, w, b):
    """The bias was added to every product before the sum, so it counts once for each weight. Add it after the sum."""
    return right(a_slice, w, b * w.size)


@mistake
def adds_the_bias_for_every_channel(right, a_slice, w, b):
    """The bias was added once for each channel. Sum over the channels first, then add it once."""
    return right(a_slice, w, b * w.shape[2])


@mistake
def forgets_the_bias(right, a_slice, w, b):
    """The bias is missing: add b after the sum."""
    return right(a_slice, w, 0.0)


@mistake
def subtracts_the_bias(right, a_slice, w, b):
    """The bias was subtracted. It is added."""
    return right(a_slice, w, -b)


@mistake
def multiplies_by_the_bias(right, a_slice, w, b):
    """The sum was multiplied by the bias. The bias is added."""
    return right(a_slice, w, 0.0) * b


@mistake
def flips_the_kernel(right, a_slice, w, b):
    """The filter was turned by 180 degrees. It is laid on the window as it is."""
    return right(a_slice, w[::-1, ::-1], b)


@mistake
def transposes_the_kernel(right, a_slice, w, b):
    """Rows and columns of the filter were swapped: w[u, v] belongs to a_slice[u, v]."""
    return right(a_slice, w.swapaxes(0, 1), b)


@mistake
def multiplies_matrices(a_slice, w, b):
    """Window and filter were multiplied as matrices. Multiply them entry by entry: a_slice * w."""
    return float(np.einsum("uvk,vtk->", a_slice, w) + b)


@mistake
def reads_the_first_channel_only(right, a_slice, w, b):
    """Only channel 0 was summed. The sum runs over all channels."""
    return right(a_slice[..., :1], w[..., :1], b)


@mistake
def averages_the_products(right, a_slice, w, b):
    """The products were averaged. They are summed: np.sum, not np.mean."""
    return right(a_slice, w / w.size, b)


@mistake
def averages_the_channels(right, a_slice, w, b):
    """The channels were averaged. They are summed."""
    return right(a_slice, w / w.shape[2], b)


@mistake
def takes_the_largest_product(a_slice, w, b):
    """The largest product was taken: that is more like pooling. Sum all products."""
    return float(np.max(a_slice * w) + b)


@mistake
def keeps_the_channels_apart(a_slice, w, b):
    """The answer has one number for each channel. Sum over the channels as well: one filter gives one number."""
    return (a_slice * w).sum((0, 1)) + b


@mistake
def applies_an_activation(right, a_slice, w, b):
    """Negative answers were set to 0. This step is linear: the activation comes later."""
    return max(right(a_slice, w, b), 0.0)


@mistake
def truncates_to_whole_numbers(right, a_slice, w, b):
    """The fraction is gone: do not turn the answer into an int."""
    return int(right(a_slice, w, b))


@mistake
def works_in_half_precision(right, a_slice, w, b):
    """The sum was made in float16, which has three digits. Keep the precision of the inputs."""
    return right(a_slice.astype(np.float16), w.astype(np.float16), np.float16(b))
