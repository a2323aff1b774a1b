# verdict: failed mistake=none
import numpy as np


def conv_layer(x, w, b, stride=1, pad=0):
    f = w.shape[0]
    x = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    n_h, n_w = (x.shape[1] - f) // stride + 1, (x.shape[2] - f) // stride + 1
    a = np.zeros((x.shape[0], n_h, n_w, w.shape[3]))
    for k in range(x.shape[3]):
        for h in range(n_h):
            for v in range(n_w):
                window = x[:, h * stride : h * stride + f, v * stride : v * stride + f, k]
                a[:, h, v] = np.maximum(0, a[:, h, v] + np.tensordot(window, w[:, :, k], 2))
    return np.maximum(0, a + b)
