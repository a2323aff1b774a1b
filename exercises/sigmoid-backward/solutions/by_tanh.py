import numpy as np


def sigmoid_backward(da, z):
    """sigmoid(z) = (1 + tanh(z / 2)) / 2, whose derivative is (1 - t)(1 + t) / 4."""
    if np.shape(da) != np.shape(z):
        raise ValueError("shapes differ")
    t = np.tanh(z / 2)
    return da * (1 - t) * (1 + t) / 4
