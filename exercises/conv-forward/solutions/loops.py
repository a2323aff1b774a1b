import numpy as np


def conv_forward(x, w, b, stride=1, pad=0):
    m, n_h_prev, n_w_prev, n_c_prev = x.shape
    f_h, f_w, n_c_filter, n_c = w.shape
    if n_c_filter != n_c_prev:
        raise ValueError("x and w have different numbers of channels")
    if stride < 1 or pad < 0:
        raise ValueError("stride must be positive and pad must not be negative")
    if n_h_prev + 2 * pad < f_h or n_w_prev + 2 * pad < f_w:
        raise ValueError("the filter is larger than the padded image")

    n_h = (n_h_prev + 2 * pad - f_h) // stride + 1
    n_w = (n_w_prev + 2 * pad - f_w) // stride + 1
    padded = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    z = np.zeros((m, n_h, n_w, n_c))
    for i in range(m):
        for h in range(n_h):
            for v in range(n_w):
                top, left = h * stride, v * stride
                window = padded[i, top : top + f_h, left : left + f_w, :]
                for c in range(n_c):
                    z[i, h, v, c] = np.sum(window * w[:, :, :, c]) + b[c]
    return z
