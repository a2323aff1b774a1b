# verdict: failed mistake=flips_the_kernel+forgets_the_bias
import numpy as np


def conv_forward(x, w, b, stride=1, pad=0):
    f = w.shape[0]
    padded = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    n_h = (padded.shape[1] - f) // stride + 1
    n_w = (padded.shape[2] - f) // stride + 1
    z = np.zeros((x.shape[0], n_h, n_w, w.shape[3]))
    kernel = w[::-1, ::-1]
    for h in range(n_h):
        for v in range(n_w):
            window = padded[:, h * stride : h * stride + f, v * stride : v * stride + f]
            z[:, h, v] = np.tensordot(window, kernel, axes=3)
    return z
