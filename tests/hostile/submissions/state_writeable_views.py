# hostile: state-writeable-views | a read-only input made writeable again and overwritten | due: failed|raised | exercise: softmax
import ctypes

import numpy as np


def softmax(z):
    ctypes.memset(z.ctypes.data, 0, z.itemsize)
    return z
