# verdict: failed mistake=keeps_the_channels_apart
import numpy as np


def conv_single_step(a_slice, w, b):
    if a_slice.shape != w.shape:
        raise ValueError
    return np.sum(a_slice * w, axis=(0, 1)) + b
