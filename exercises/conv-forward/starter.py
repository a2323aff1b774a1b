import numpy as np


def conv_forward(x, w, b, stride=1, pad=0):
    """Apply n_c filters to every image of a batch: one convolutional layer, without its activation.

    x: (m, n_h_prev, n_w_prev, n_c_prev)    images
    w: (f, f, n_c_prev, n_c)                filters
    b: (n_c,)                               one bias for each filter

    Returns z: (m, n_h, n_w, n_c) with n_h = floor((n_h_prev + 2*pad - f) / stride) + 1, and n_w likewise:

    z[i, h, w, c] = sum over u, v, k of padded[i, h*stride + u, w*stride + v, k] * w[u, v, k, c], plus b[c]

    Raises ValueError when no window fits, stride < 1, pad < 0, or x and w differ in channels.
    """
    raise NotImplementedError("conv_forward is still to be written")
