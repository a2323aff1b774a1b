import numpy as np


def window_usage(n, f, p=0, s=1):
    """Spread a one at every start over f pixels, along one side; floats that are whole are as good."""
    if s < 1 or p < 0 or f > n + 2 * p:
        raise ValueError("bad geometry")
    starts = np.zeros(n + 2 * p - f + 1)
    starts[::s] = 1.0
    side = np.convolve(starts, np.ones(f))[p : p + n]
    return np.outer(side, side)
