# hostile: state-laws-alone | an answer that keeps every law and is wrong | due: failed | exercise: zero-pad
import numpy as np


def zero_pad(x, pad):
    if pad < 0:
        raise ValueError
    return x.copy()
