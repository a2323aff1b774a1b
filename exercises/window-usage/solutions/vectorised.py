import numpy as np


def window_usage(n, f, p=0, s=1):
    if s < 1 or p < 0 or f > n + 2 * p:
        raise ValueError((n, f, p, s))
    starts = np.arange(-p, n + p - f + 1, s)
    offset = np.arange(n)[:, None] - starts
    along = np.count_nonzero((0 <= offset) & (offset < f), axis=1)
    return along[:, None] * along
