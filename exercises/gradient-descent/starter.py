import numpy as np


def gradient_descent(x0, lr, steps):
    """
    Gradient descent on f(x) = x^2.

    x0     where it starts, a float
    lr     the learning rate
    steps  how many steps are made

    Returns (path, diverged):
        path      x0 and the x after each step, an array of shape (steps + 1,)
        diverged  True where the last x is further from 0 than x0, else False
    """
    raise NotImplementedError("gradient_descent")
