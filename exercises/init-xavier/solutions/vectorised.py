import numpy as np


def init_xavier(shape, rng):
    window = int(np.prod(shape[:-2]))
    fan_in, fan_out = window * shape[-2], window * shape[-1]
    return rng.normal(0, np.sqrt(2 / (fan_in + fan_out)), size=shape), np.zeros(shape[-1])
