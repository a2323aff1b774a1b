# verdict: failed mistake=counts_the_channels_only
import numpy as np


def init_xavier(shape, rng):
    std = np.sqrt(2 / (shape[-2] + shape[-1]))
    return std * rng.standard_normal(shape), np.zeros(shape[-1])
