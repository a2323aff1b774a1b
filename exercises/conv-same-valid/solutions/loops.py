import math

import numpy as np


def conv2d(x, w, b, stride=1, padding="valid"):
    m, height, width, n_c_prev = x.shape
    f_h, f_w, channels, n_c = w.shape
    if stride < 1:
        raise ValueError("stride must be at least 1")
    if channels != n_c_prev:
        raise ValueError("x and w have different numbers of channels")
    if padding == "same":
        n_h, n_w = math.ceil(height / stride), math.ceil(width / stride)
        down = max((n_h - 1) * stride + f_h - height, 0)
        across = max((n_w - 1) * stride + f_w - width, 0)
        x = np.pad(x, ((0, 0), (down // 2, down - down // 2), (across // 2, across - across // 2), (0, 0)))
    elif padding == "valid":
        if f_h > height or f_w > width:
            raise ValueError("no window fits")
        n_h, n_w = (height - f_h) // stride + 1, (width - f_w) // stride + 1
    else:
        raise ValueError("padding must be 'same' or 'valid'")

    z = np.zeros((m, n_h, n_w, n_c))
    for h in range(n_h):
        for v in range(n_w):
            window = x[:, h * stride : h * stride + f_h, v * stride : v * stride + f_w]
            for c in range(n_c):
                z[:, h, v, c] = np.sum(window * w[..., c], axis=(1, 2, 3)) + b[c]
    return z
