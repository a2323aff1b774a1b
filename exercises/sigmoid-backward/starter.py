import numpy as np


def sigmoid_backward(da, z):
    """
    The backward pass of a = sigmoid(z), for every element.

    da  the gradient of the cost with respect to a, any shape
    z   what sigmoid received, the same shape

    Returns dz, the gradient with respect to z:  da * s * (1 - s)  with s = 1 / (1 + e^-z)

    Raises ValueError when the shapes differ.
    """
    raise NotImplementedError("sigmoid_backward")
