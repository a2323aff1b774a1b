import numpy as np


def leaky_relu(z, alpha=0.01):
    """
    The leaky ReLU of every element of an array.

    z       an array of any shape
    alpha   the slope for negative values, 0 <= alpha < 1

    Returns an array of the same shape:  z where z > 0, alpha * z elsewhere
    """
    raise NotImplementedError("leaky_relu")
