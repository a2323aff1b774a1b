# verdict: failed mistake=flips_the_kernel
import numpy as np


def conv_forward(x, w, b, stride=1, pad=0):
    m, n_h_prev, n_w_prev, _ = x.shape
    f, _, _, n_c = w.shape
    n_h = (n_h_prev + 2 * pad - f) // stride + 1
    n_w = (n_w_prev + 2 * pad - f) // stride + 1
    padded = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    z = np.zeros((m, n_h, n_w, n_c))
    for h in range(n_h):
        for v in range(n_w):
            for p in range(f):
                for q in range(f):
                    # true convolution, as in the signal processing lecture
                    z[:, h, v] += padded[:, h * stride + p, v * stride + q] @ w[f - 1 - p, f - 1 - q]
    return z + b
