import numpy as np


def conv_forward_naive(x, w, b, conv_param):
    """
    Forward pass of a convolutional layer, with plain loops.

    - x: images (N, C, H, W)
    - w: filters (F, C, HH, WW)
    - b: biases (F,)
    - conv_param: dictionary with 'stride' and 'pad'

    Returns (out, cache) with out of shape (N, F, H', W').
    """
    stride, pad = conv_param["stride"], conv_param["pad"]
    N, C, H, W = x.shape
    F, _, HH, WW = w.shape
    H_out = 1 + (H + 2 * pad - HH) // stride
    W_out = 1 + (W + 2 * pad - WW) // stride

    x_pad = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)), mode="constant")
    out = np.zeros((N, F, H_out, W_out))
    for n in range(N):
        for k in range(F):
            for i in range(H_out):
                for j in range(W_out):
                    patch = x_pad[n, :, i * stride : i * stride + HH, j * stride : j * stride + WW]
                    out[n, k, i, j] = np.sum(patch * w[k]) + b[k]

    cache = (x, w, b, conv_param)
    return out, cache
