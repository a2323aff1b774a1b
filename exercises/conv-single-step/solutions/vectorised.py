import numpy as np


def conv_single_step(a_slice, w, b):
    if np.shape(a_slice) != np.shape(w):
        raise ValueError(f"{np.shape(a_slice)} is not {np.shape(w)}")
    return np.sum(a_slice * w) + b
