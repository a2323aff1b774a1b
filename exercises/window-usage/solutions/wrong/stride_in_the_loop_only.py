# verdict: failed mistake=none
import numpy as np


def window_usage(n, f, p=0, s=1):
    if s < 1 or p < 0 or f > n + 2 * p:
        raise ValueError("bad geometry")
    out = (n + 2 * p - f) // s + 1
    usage = np.zeros((n + 2 * p, n + 2 * p), int)
    for i in range(out):
        for j in range(out):
            usage[i : i + f, j : j + f] += 1
    return usage[p : p + n, p : p + n]
