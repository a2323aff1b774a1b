import numpy as np


def relu_backward(da, z):
    if da.shape != z.shape:
        raise ValueError("shapes differ")
    dz = np.zeros(z.shape, da.dtype)
    for index in np.ndindex(z.shape):
        if z[index] > 0:
            dz[index] = da[index]
    return dz
