import numpy as np


def zero_pad(x, pad):
    if pad < 0:
        raise ValueError("a border cannot be negative")
    wide = np.zeros((x.shape[3], x.shape[2] + 2 * pad, x.shape[1] + 2 * pad, x.shape[0]), dtype=x.dtype, order="F")
    wide[:, pad : wide.shape[1] - pad, pad : wide.shape[2] - pad, :] = x.T
    return wide.T
