# verdict: failed mistake=applies_relu_before_the_bias
import numpy as np


def conv_layer(x, w, b, stride=1, pad=0):
    f = w.shape[0]
    x = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    n_h, n_w = (x.shape[1] - f) // stride + 1, (x.shape[2] - f) // stride + 1
    a = np.zeros((x.shape[0], n_h, n_w, w.shape[3]))
    for h in range(n_h):
        for v in range(n_w):
            window = x[:, h * stride : h * stride + f, v * stride : v * stride + f]
            a[:, h, v] = np.maximum(0, np.tensordot(window, w, 3)) + b
    return a
