import numpy as np


def conv_forward(x, w, b, stride=1, pad=0):
    f_h, f_w, channels, n_c = w.shape
    if stride < 1 or pad < 0 or channels != x.shape[-1]:
        raise ValueError("not a convolution")
    x = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    n_h = (x.shape[1] - f_h) // stride + 1
    n_w = (x.shape[2] - f_w) // stride + 1
    if n_h < 1 or n_w < 1:
        raise ValueError("the filter does not fit")
    z = np.zeros((len(x), n_h, n_w, n_c))
    for i in range(n_h):
        for j in range(n_w):
            for c in range(n_c):
                z[:, i, j, c] = (x[:, i : i + f_h, j : j + f_w] * w[..., c]).sum((1, 2, 3)) + b[c]
    return z
