import numpy as np


def init_he(shape, rng):
    fan_in = int(np.prod(shape[:-1]))
    return rng.normal(0, np.sqrt(2 / fan_in), size=shape), np.zeros(shape[-1])
