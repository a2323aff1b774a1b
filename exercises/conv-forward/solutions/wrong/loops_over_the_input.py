# verdict: failed mistake=none
import numpy as np


def conv_forward(x, w, b, stride=1, pad=0):
    m, n_h_prev, n_w_prev, _ = x.shape
    f, _, _, n_c = w.shape
    n_h = (n_h_prev + 2 * pad - f) // stride + 1
    n_w = (n_w_prev + 2 * pad - f) // stride + 1
    padded = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    z = np.zeros((m, n_h, n_w, n_c))
    for i in range(m):
        for h in range(0, n_h_prev, stride):
            for v in range(0, n_w_prev, stride):
                for c in range(n_c):
                    z[i, h // stride, v // stride, c] = np.sum(padded[i, h : h + f, v : v + f] * w[..., c]) + b[c]
    return z
