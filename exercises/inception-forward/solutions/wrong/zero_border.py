# verdict: failed mistake=pads_the_pooling_with_zeros
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv(x, layer):
    w, b = layer
    if w.shape[2] != x.shape[3]:
        raise ValueError("channels")
    p = w.shape[0] // 2
    windows = sliding_window_view(np.pad(x, ((0, 0), (p, p), (p, p), (0, 0))), w.shape[:2], axis=(1, 2))
    return np.maximum(np.einsum("mhvcij,ijcd->mhvd", windows, w) + b, 0)


def pool(x):
    padded = np.pad(x, ((0, 0), (1, 1), (1, 1), (0, 0)))
    return sliding_window_view(padded, (3, 3), axis=(1, 2)).max(axis=(4, 5))


def inception_forward(x, params):
    return np.concatenate([
        conv(x, params["1x1"]),
        conv(conv(x, params["3x3_reduce"]), params["3x3"]),
        conv(conv(x, params["5x5_reduce"]), params["5x5"]),
        conv(pool(x), params["pool"]),
    ], axis=-1)
