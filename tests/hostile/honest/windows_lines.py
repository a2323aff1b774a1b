import numpy as np


def zero_pad(x, pad):
    if pad < 0:
        raise ValueError('negative')
    return np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
