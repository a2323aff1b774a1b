import math

import numpy as np


def init_xavier(shape, rng):
    fan_in = fan_out = 1
    for n in shape[:-2]:
        fan_in *= n
        fan_out *= n
    fan_in *= shape[-2]
    fan_out *= shape[-1]
    limit = math.sqrt(6 / (fan_in + fan_out))
    return rng.uniform(-limit, limit, size=shape), np.zeros(shape[-1])
