import numpy as np


def zero_pad_old(x, pad):
    while True:
        pass


def conv_single_step(a, w, b):
    raise NotImplementedError


def zero_pad(x, pad):
    """My second attempt."""
    if pad < 0:
        raise ValueError("a border cannot be negative")
    return np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)), "constant")
