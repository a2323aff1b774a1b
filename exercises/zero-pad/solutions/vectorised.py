import numpy as np


def zero_pad(x, pad):
    around = (pad, pad)
    return np.pad(x, [(0, 0), around, around, (0, 0)])
