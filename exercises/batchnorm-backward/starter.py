import numpy as np

EPS = 1e-5


def batchnorm_backward(dout, x, gamma):
    """
    The backward pass of batch normalisation in training.

    dout   (m, n), the gradient of the cost with respect to out
    x      (m, n), what was normalised
    gamma  (n,), the scale of each feature

    Forward it was  xhat = (x - mean) / sqrt(var + EPS)  and  out = gamma * xhat + beta.

    Returns (dx, dgamma, dbeta), shaped as x, gamma and beta. Mean and variance depend on x: dx counts that.

    Raises ValueError when dout has not the shape of x, or gamma has not n values.
    """
    raise NotImplementedError("batchnorm_backward")
