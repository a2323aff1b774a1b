# verdict: failed mistake=counts_the_padding
import numpy as np


def window_usage(n, f, p=0, s=1):
    if s < 1 or p < 0 or f > n + 2 * p:
        raise ValueError("bad geometry")
    size = n + 2 * p
    usage = np.zeros((size, size), dtype=int)
    for i in range(0, size - f + 1, s):
        for j in range(0, size - f + 1, s):
            usage[i : i + f, j : j + f] += 1
    return usage
