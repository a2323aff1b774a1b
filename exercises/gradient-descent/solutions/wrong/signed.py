# verdict: failed mistake=ignores_the_sign_when_it_compares
import numpy as np


def gradient_descent(x0, lr, steps):
    path = np.zeros(steps + 1)
    path[0] = x0
    for k in range(steps):
        path[k + 1] = path[k] - lr * 2 * path[k]
    return path, bool(path[-1] > path[0])
