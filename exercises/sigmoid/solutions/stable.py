import numpy as np


def sigmoid(z):
    """Only ever the exponential of a number that is not positive."""
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))
