import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv_backward(dz, x, w, stride=1, pad=0):
    if stride < 1 or x.shape[3] != w.shape[2]:
        raise ValueError("bad stride or channels")
    f_h, f_w = w.shape[:2]
    padded = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    windows = sliding_window_view(padded, (f_h, f_w), axis=(1, 2))[:, ::stride, ::stride]
    if dz.shape != (*windows.shape[:3], w.shape[3]):
        raise ValueError("dz has the wrong shape")
    dw = np.einsum("ihvkpq,ihvc->pqkc", windows, dz)

    # One weight at a time: what it read lies `stride` apart, so nothing overlaps within one step.
    n_h, n_w = dz.shape[1:3]
    d_padded = np.zeros_like(padded)
    for p in range(f_h):
        for q in range(f_w):
            d_padded[:, p : p + n_h * stride : stride, q : q + n_w * stride : stride] += dz @ w[p, q].T
    inside = slice(pad, pad + x.shape[1]), slice(pad, pad + x.shape[2])
    return d_padded[:, inside[0], inside[1]], dw, dz.sum(axis=(0, 1, 2))
