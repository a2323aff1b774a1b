import numpy as np


def dropout_backward(da, mask, keep_prob):
    if keep_prob <= 0 or keep_prob > 1:
        raise ValueError("keep_prob")
    if np.shape(da) != np.shape(mask):
        raise ValueError("shapes")
    dx = np.zeros(da.shape, da.dtype)
    dx[mask == 1] = da[mask == 1] * (1 / keep_prob)
    return dx
