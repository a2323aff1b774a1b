import numpy as np


def init_normal(shape, rng, std=0.1):
    w = np.empty(shape)
    for index in np.ndindex(*shape):
        w[index] = std * rng.standard_normal()
    b = np.array([0.0] * shape[-1])
    return w, b
