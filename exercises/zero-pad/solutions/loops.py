import numpy as np


def zero_pad(x, pad):
    if pad < 0:
        raise ValueError("pad must not be negative")
    m, n_h, n_w, n_c = x.shape
    padded = np.zeros((m, n_h + 2 * pad, n_w + 2 * pad, n_c), dtype=x.dtype)
    for i in range(m):
        for h in range(n_h):
            for w in range(n_w):
                padded[i, h + pad, w + pad] = x[i, h, w]
    return padded
