import numpy as np


def tanh(z):
    """From 20 on the answer is 1 to the last digit, so the exponentials need not go further."""
    z = np.clip(z, -20, 20)
    return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
