import numpy as np


def conv_backward(dz, x, w, stride=1, pad=0):
    """The gradients of the loss with respect to a convolutional layer's input, filters and biases.

    dz: (m, n_h, n_w, n_c)                     gradient with respect to conv_forward(x, w, b, stride, pad)
    x:  (m, n_h_prev, n_w_prev, n_c_prev)      the input, without its border
    w:  (f, f, n_c_prev, n_c)                  the filters

    Returns (dx, dw, db), shaped as x, w and (n_c,):

    d_padded[window of i, h, v] += w[:, :, :, c] * dz[i, h, v, c]       and dx is d_padded without its border
    dw[:, :, :, c]              += window of i, h, v * dz[i, h, v, c]
    db[c]                       += dz[i, h, v, c]

    Raises ValueError for bad geometry, and where dz has not the shape of the forward pass's answer.
    """
    raise NotImplementedError("conv_backward is still to be written")
