import numpy as np


def softmax(z):
    """1 / (sum over j of e^(z_j - z_i)): one exponential for each pair of classes."""
    with np.errstate(over="ignore"):
        return 1 / np.exp(z[..., None, :] - z[..., :, None]).sum(axis=-1)
