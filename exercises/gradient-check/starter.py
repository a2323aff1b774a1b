import numpy as np


def gradient_check(gradient, approximation):
    """
    How far a gradient is from its approximation, relative to the lengths of both.

    gradient       an array of any shape, from backpropagation
    approximation  an array of the same shape, from differences of the cost

    Returns a number from 0 (equal) to 1:
        |gradient - approximation| / (|gradient| + |approximation|)
    where |a| is the Euclidean length of all elements; 0 where both are 0.

    Raises ValueError when the shapes differ.
    """
    raise NotImplementedError("gradient_check")
