import numpy as np


def gradient_descent(x0, lr, steps):
    factors = np.full(steps + 1, 1 - 2 * lr)
    factors[0] = x0
    path = np.cumprod(factors)
    return path, bool(np.abs(path[-1]) > np.abs(x0))
