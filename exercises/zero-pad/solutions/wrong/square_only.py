# verdict: failed mistake=none
import numpy as np


def zero_pad(x, pad):
    m, n, _, c = x.shape  # images are square
    out = np.zeros((m, n + 2 * pad, n + 2 * pad, c))
    out[:, pad : n + pad, pad : n + pad, :] = x
    return out
