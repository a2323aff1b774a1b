# verdict: failed mistake=multiplies_by_the_step
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    if h <= 0:
        raise ValueError("h")
    g = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        a = x.astype(float)
        b = x.astype(float)
        a[i] += h
        b[i] -= h
        g[i] = (f(a) - f(b)) / 2 * h
    return g
