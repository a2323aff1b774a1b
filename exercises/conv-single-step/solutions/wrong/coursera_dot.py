# verdict: failed mistake=none
import numpy as np


def conv_single_step(a_slice_prev, W, b):
    s = np.dot(a_slice_prev, W)
    return np.sum(s) + float(b)
