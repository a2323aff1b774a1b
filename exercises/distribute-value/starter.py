import numpy as np


def distribute_value(dz, shape):
    """
    Spread a gradient evenly over an averaging window.

    dz      a number, the gradient of the window's average
    shape   (n_h, n_w) of the window

    Returns an array of this shape with dz / (n_h * n_w) everywhere.
    """
    raise NotImplementedError("distribute_value")
