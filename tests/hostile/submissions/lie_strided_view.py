# hostile: lie-strided-view | a view with strides of zero that points at one element a billion times | due: memory|crashed|failed | exercise: zero-pad
import numpy as np
from numpy.lib.stride_tricks import as_strided


def zero_pad(x, pad):
    return as_strided(x.ravel(), shape=(1 << 20, 1 << 20), strides=(0, 0))
