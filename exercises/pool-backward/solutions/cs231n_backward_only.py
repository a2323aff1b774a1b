import numpy as np


def max_pool_backward_naive(dout, cache):
    """Handed in without the forward pass: the cache is the template's (x, pool_param)."""
    x, pool_param = cache
    hh, ww, s = pool_param["pool_height"], pool_param["pool_width"], pool_param["stride"]
    dx = np.zeros(x.shape)
    for i in range(dout.shape[2]):
        for j in range(dout.shape[3]):
            window = x[:, :, i * s : i * s + hh, j * s : j * s + ww]
            mask = window == np.amax(window, axis=(2, 3), keepdims=True)
            mask = mask / mask.sum(axis=(2, 3), keepdims=True)
            dx[:, :, i * s : i * s + hh, j * s : j * s + ww] += mask * dout[:, :, i, j][:, :, None, None]
    return dx
