import numpy as np


def leaky_relu(z, alpha=0.01):
    out = np.zeros(z.shape)
    for index, value in np.ndenumerate(z):
        out[index] = value if value > 0 else alpha * value
    return out
