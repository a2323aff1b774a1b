import numpy as np


def batchnorm_backward(dout, x, gamma):
    """Back along the graph, one small operation after the other."""
    if x.shape != dout.shape or len(gamma) != x.shape[1]:
        raise ValueError("shapes")
    m = x.shape[0]
    centred = x - x.mean(axis=0)
    var = (centred**2).mean(axis=0)
    s = np.sqrt(var + 1e-5)
    dxhat = dout * gamma
    dcentred = dxhat / s
    ds = -(dxhat * centred).sum(axis=0) / s**2
    dvar = ds / (2 * s)
    dcentred = dcentred + 2 * centred * dvar / m
    dmean = -dcentred.sum(axis=0)
    dx = dcentred + dmean / m
    return dx, (dout * centred / s).sum(axis=0), dout.sum(axis=0)
