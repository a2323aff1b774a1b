import numpy as np


def leaky_relu(z, alpha=0.01):
    return 0.5 * (1 + alpha) * z + 0.5 * (1 - alpha) * np.abs(z)
