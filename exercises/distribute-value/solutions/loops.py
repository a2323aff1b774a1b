import numpy as np


def distribute_value(dz, shape):
    n_h, n_w = shape
    weight = 1 / (n_h * n_w)
    out = np.zeros((n_h, n_w))
    for i in range(n_h):
        for j in range(n_w):
            out[i, j] = weight * dz
    return out
