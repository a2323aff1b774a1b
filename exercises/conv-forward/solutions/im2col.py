import numpy as np


def _columns(padded, f_h, f_w, stride):
    """One row for every window, flattened: (m * n_h * n_w, f_h * f_w * n_c_prev)."""
    m, height, width, n_c_prev = padded.shape
    n_h, n_w = (height - f_h) // stride + 1, (width - f_w) // stride + 1
    rows = stride * np.arange(n_h)[:, None, None, None] + np.arange(f_h)[None, None, :, None]
    columns = stride * np.arange(n_w)[None, :, None, None] + np.arange(f_w)[None, None, None, :]
    return padded[:, rows, columns].reshape(m * n_h * n_w, f_h * f_w * n_c_prev), (m, n_h, n_w)


def conv_forward(x, w, b, stride=1, pad=0):
    if stride <= 0 or pad < 0 or x.shape[3] != w.shape[2]:
        raise ValueError("bad geometry")
    f_h, f_w, _, n_c = w.shape
    padded = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    if padded.shape[1] < f_h or padded.shape[2] < f_w:
        raise ValueError("no window fits")
    table, sizes = _columns(padded, f_h, f_w, stride)
    return (table @ w.reshape(-1, n_c) + b).reshape(*sizes, n_c)
