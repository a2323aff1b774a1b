import math

import numpy as np


def init_he(shape, rng):
    fan_in = 1
    for n in shape[:-2]:
        fan_in *= n
    fan_in *= shape[-2]
    limit = math.sqrt(6 / fan_in)
    return rng.uniform(-limit, limit, size=shape), np.zeros(shape[-1])
