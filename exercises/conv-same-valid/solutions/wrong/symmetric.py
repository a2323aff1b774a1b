# verdict: failed mistake=rounds_the_border_down
import numpy as np


def conv2d(x, w, b, stride=1, padding="valid"):
    f = w.shape[0]
    if padding == "same":
        p = (f - 1) // 2
        x = np.pad(x, ((0, 0), (p, p), (p, p), (0, 0)))
    elif padding != "valid":
        raise ValueError(padding)
    if x.shape[1] < f or x.shape[2] < f or x.shape[3] != w.shape[2]:
        raise ValueError("does not fit")
    n_h = (x.shape[1] - f) // stride + 1
    n_w = (x.shape[2] - f) // stride + 1
    z = np.zeros((x.shape[0], n_h, n_w, w.shape[3]))
    for h in range(n_h):
        for v in range(n_w):
            window = x[:, h * stride : h * stride + f, v * stride : v * stride + f]
            z[:, h, v] = np.tensordot(window, w, 3) + b
    return z
