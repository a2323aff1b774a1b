import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv_backward(dz, x, w, stride=1, pad=0):
    """dx by a full convolution of the spread-out dz with the turned filter, dw by a correlation with it."""
    m, height, width, _ = x.shape
    f_h, f_w, _, n_c = w.shape
    if stride < 1 or pad < 0 or w.shape[2] != x.shape[3]:
        raise ValueError("bad geometry")
    tall, wide = height + 2 * pad - f_h, width + 2 * pad - f_w
    if min(tall, wide) < 0 or dz.shape != (m, tall // stride + 1, wide // stride + 1, n_c):
        raise ValueError("these shapes do not belong together")

    spread = np.zeros((m, tall + 1, wide + 1, n_c), dz.dtype)
    spread[:, ::stride, ::stride] = dz
    padded = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dw = np.einsum("ihvkpq,ihvc->pqkc", sliding_window_view(padded, (f_h, f_w), axis=(1, 2)), spread)

    around = np.pad(spread, ((0, 0), (f_h - 1,) * 2, (f_w - 1,) * 2, (0, 0)))
    windows = sliding_window_view(around, (f_h, f_w), axis=(1, 2))
    d_padded = np.einsum("ihvcpq,pqkc->ihvk", windows, w[::-1, ::-1])
    return d_padded[:, pad : pad + height, pad : pad + width], dw, np.einsum("ihvc->c", dz)
