import math

import numpy as np


def slope(z):
    s = 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))
    return s * (1 - s)


def sigmoid_backward(da, z):
    if da.shape != z.shape:
        raise ValueError("shapes differ")
    dz = [d * slope(float(v)) for d, v in zip(da.ravel(), z.ravel())]
    return np.array(dz).reshape(z.shape)
