# verdict: failed mistake=takes_a_forward_difference
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    if h <= 0:
        raise ValueError("h must be positive")
    fx = f(x)
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        y = x.astype(float)
        y[i] = y[i] + h
        grad[i] = (f(y) - fx) / h
    return grad
