import numpy as np


def softmax(z):
    """By way of the log of the sum of exponentials."""
    top = z.max(axis=-1, keepdims=True)
    log_sum = top + np.log(np.sum(np.exp(z - top), axis=-1, keepdims=True))
    return np.exp(z - log_sum)
