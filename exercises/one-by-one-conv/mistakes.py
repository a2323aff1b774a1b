"""What goes wrong in a 1x1 convolution."""

from __future__ import annotations

import numpy as np

from grader.authoring import mistake


@mistake
def scales_each_channel_alone(x, w, b):
    """Each channel was only scaled. A 1x1 filter sums over all channels of a pixel."""
    n_c = min(x.shape[3], w.shape[3])
    z = np.broadcast_to(b, (*x.shape[:3], w.shape[3])).astype(x.dtype)
    z[..., :n_c] += x[..., :n_c] * np.diagonal(w[0, 0])[:n_c]
    return z


@mistake
def copies_the_volume(x, w, b):
    """The volume came back unchanged. A 1x1 filter has a weight for each channel."""
    return x.copy()


@mistake
def swaps_the_channels_of_the_filter(right, x, w, b):
    """The last two axes of w were swapped: w[0, 0, k, c] leads from input channel k to output channel c."""
    if w.shape[2] != w.shape[3]:
        raise ValueError("shapes do not match")
    return right(x, w.swapaxes(2, 3), b)


@mistake
def reads_the_first_channel_only(right, x, w, b):
    """Only channel 0 was read. The sum runs over all channels."""
    return right(x[..., :1], w[:, :, :1], b)


@mistake
def uses_the_first_filter_for_all(right, x, w, b):
    """All output channels come from filter 0. Channel c is made with w[0, 0, :, c]."""
    return right(x, np.repeat(w[..., :1], w.shape[3], axis=3), b)


@mistake
def averages_the_channels(right, x, w, b):
    """The channels were averaged. They are summed."""
    return right(x, w / w.shape[2], b)


@mistake
def forgets_the_bias(right, x, w, b):
    """The bias is missing: add b[c] to every number of feature map c."""
    return right(x, w, np.zeros_like(b))


@mistake
def adds_the_bias_for_every_channel(right, x, w, b):
    """The bias was added once for each input channel. It is added once, after the sum."""
    return right(x, w, b * w.shape[2])


@mistake
def uses_the_first_bias_for_all(right, x, w, b):
    """All feature maps got b[0]. Each filter has a bias of its own, b[c]."""
    return right(x, w, np.full_like(b, b[0]))


@mistake
def sums_over_the_pixels(right, x, w, b):
    """The pixels were summed. Each pixel has an answer of its own: only the channels are summed."""
    return np.broadcast_to(right(x.sum((1, 2), keepdims=True), w, b), (*x.shape[:3], w.shape[3])).copy()


@mistake
def swaps_height_and_width(right, x, w, b):
    """Height and width of the answer are swapped. They stay where they are."""
    return right(x, w, b).swapaxes(1, 2)


@mistake
def reshapes_where_it_should_transpose(x, w, b):
    """Values were scrambled: reshape cuts the numbers up anew and moves no axis. Channels stand last already."""
    columns = x.reshape(x.shape[3], -1)
    return (w[0, 0].T @ columns + b[:, None]).reshape(*x.shape[:3], w.shape[3])


@mistake
def answers_channels_first(right, x, w, b):
    """The channels of the answer come before height and width. They come last."""
    return np.moveaxis(right(x, w, b), 3, 1)


@mistake
def answers_for_the_first_image_only(right, x, w, b):
    """All answers are those of volume 0. Volume i is x[i]."""
    return np.repeat(right(x[:1], w, b), len(x), axis=0)


@mistake
def applies_an_activation(right, x, w, b):
    """Negative answers were set to 0. This layer is linear: the activation is a layer of its own."""
    return np.maximum(right(x, w, b), 0)


@mistake
def truncates_to_whole_numbers(right, x, w, b):
    """The fractions are gone: the answer must not be stored in an integer array."""
    return np.trunc(right(x, w, b))


@mistake
def works_in_half_precision(right, x, w, b):
    """The sums were made in float16, which has three digits. Keep the precision of the inputs."""
    return right(*(part.astype(np.float16) for part in (x, w, b))).astype(x.dtype)
