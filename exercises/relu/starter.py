import numpy as np


def relu(z):
    """
    The rectified linear unit, for every element of an array.

    z   an array of any shape

    Returns an array of the same shape:  max(0, z)
    """
    raise NotImplementedError("relu")
