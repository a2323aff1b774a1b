import numpy as np


def init_normal(shape, rng, std=0.1):
    return rng.normal(0, std, size=shape), np.zeros(shape[-1])
