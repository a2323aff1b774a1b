# hostile: lie-wild-view | a view far beyond its buffer, to send what lies there in memory | due: failed|crashed|raised | exercise: zero-pad
import numpy as np
from numpy.lib.stride_tricks import as_strided


def zero_pad(x, pad):
    return as_strided(x.ravel(), shape=(1 << 14,), strides=(-8,))
