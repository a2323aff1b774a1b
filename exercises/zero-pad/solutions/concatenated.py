import numpy as np


def zero_pad(x, pad):
    if pad < 0:
        raise ValueError(f"negative pad: {pad}")
    m, n_h, n_w, n_c = x.shape
    rows = np.zeros((m, pad, n_w, n_c), x.dtype)
    tall = np.concatenate([rows, x, rows], axis=1)
    columns = np.zeros((m, n_h + 2 * pad, pad, n_c), x.dtype)
    return np.concatenate([columns, tall, columns], axis=2)
