import numpy as np


def numerical_gradient(f, x, h=1e-5):
    """
    The gradient of f at x by central differences.

    f  a function that takes an array of the shape of x and returns a number
    x  where the gradient is wanted, an array of any shape
    h  the step

    Returns an array of the shape of x: for each element i
        (f(x with h added to x[i]) - f(x with h taken from x[i])) / (2 * h)
    f is called twice for each element. x stays as it is.
    Raises ValueError unless h > 0.
    """
    raise NotImplementedError("numerical_gradient")
