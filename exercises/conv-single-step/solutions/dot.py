import numpy as np


def conv_single_step(a_slice, w, b):
    if a_slice.shape != w.shape:
        raise ValueError("shapes differ")
    return np.vdot(a_slice, w) + b
