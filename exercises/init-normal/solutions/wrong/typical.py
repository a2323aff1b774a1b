# verdict: failed mistake=draws_uniform_numbers
import numpy as np


def init_normal(shape, rng, std=0.1):
    limit = np.sqrt(3) * std
    return rng.uniform(-limit, limit, size=shape), np.zeros(shape[-1])
