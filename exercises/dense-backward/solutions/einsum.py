import numpy as np


def dense_backward(dz, x, w):
    m, rest = x.shape[0], x.shape[1:]
    if w.shape[0] != np.prod(rest) or dz.shape != (m, w.shape[1]):
        raise ValueError(f"{x.shape}, {w.shape}, {dz.shape}")
    dx = np.einsum("ik,jk->ij", dz, w)
    dw = np.einsum("ij,ik->jk", x.reshape(m, -1), dz)
    return dx.reshape((m, *rest)), dw, np.einsum("ik->k", dz)
