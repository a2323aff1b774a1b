import numpy as np


def window_usage(n, f, p=0, s=1):
    if s < 1 or p < 0 or f > n + 2 * p:
        raise ValueError("bad geometry")
    padded = np.zeros((n + 2 * p, n + 2 * p), dtype=int)
    for top in range(0, n + 2 * p - f + 1, s):
        for left in range(0, n + 2 * p - f + 1, s):
            padded[top : top + f, left : left + f] += 1
    return padded[p : p + n, p : p + n]
