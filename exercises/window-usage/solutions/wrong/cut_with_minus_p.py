# verdict: failed mistake=none
import numpy as np


def window_usage(n, f, p=0, s=1):
    if s < 1 or p < 0 or f > n + 2 * p:
        raise ValueError("bad geometry")
    usage = np.zeros((n + 2 * p, n + 2 * p), int)
    for i in range(0, n + 2 * p - f + 1, s):
        for j in range(0, n + 2 * p - f + 1, s):
            usage[i : i + f, j : j + f] += 1
    return usage[p:-p, p:-p]
