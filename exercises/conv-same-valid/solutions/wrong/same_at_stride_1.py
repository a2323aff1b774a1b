# verdict: failed mistake=pads_as_for_stride_1
import numpy as np


def conv2d(x, w, b, stride=1, padding="valid"):
    f = w.shape[0]
    if padding == "same":
        before = (f - 1) // 2
        after = f - 1 - before
        x = np.pad(x, ((0, 0), (before, after), (before, after), (0, 0)))
    n_h = (x.shape[1] - f) // stride + 1
    n_w = (x.shape[2] - f) // stride + 1
    z = np.zeros((x.shape[0], n_h, n_w, w.shape[3]))
    for h in range(n_h):
        for v in range(n_w):
            window = x[:, h * stride : h * stride + f, v * stride : v * stride + f]
            z[:, h, v] = np.tensordot(window, w, 3) + b
    return z
