import numpy as np


def relu(z):
    return np.maximum(z, 0)


def conv_layer(x, w, b, stride=1, pad=0):
    if stride < 1 or pad < 0 or x.shape[3] != w.shape[2]:
        raise ValueError("bad geometry")
    f_h, f_w, _, n_c = w.shape
    x = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    if x.shape[1] < f_h or x.shape[2] < f_w:
        raise ValueError("the filter does not fit")
    n_h = (x.shape[1] - f_h) // stride + 1
    n_w = (x.shape[2] - f_w) // stride + 1
    a = np.zeros((x.shape[0], n_h, n_w, n_c))
    for h in range(n_h):
        for v in range(n_w):
            window = x[:, h * stride : h * stride + f_h, v * stride : v * stride + f_w]
            for c in range(n_c):
                a[:, h, v, c] = relu(np.sum(window * w[..., c], axis=(1, 2, 3)) + b[c])
    return a
