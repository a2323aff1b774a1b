import numpy as np


def batchnorm_backward(dout, x, gamma):
    if dout.shape != x.shape or gamma.shape != (x.shape[1],):
        raise ValueError("shapes")
    m = len(x)
    s = np.sqrt(x.var(axis=0) + 1e-5)
    xhat = (x - x.mean(axis=0)) / s
    dbeta, dgamma = dout.sum(axis=0), (dout * xhat).sum(axis=0)
    return gamma / (m * s) * (m * dout - dbeta - xhat * dgamma), dgamma, dbeta
