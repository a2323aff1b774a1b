import numpy as np


def tanh(z):
    """
    The hyperbolic tangent of every element of an array.

    z   an array of any shape

    Returns an array of the same shape:  (exp(z) - exp(-z)) / (exp(z) + exp(-z))
    """
    raise NotImplementedError("tanh")
