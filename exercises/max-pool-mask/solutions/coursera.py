import numpy as np


def create_mask_from_window(x):
    """
    Creates a mask from an input matrix x, to identify the max entry of x.

    x -- array of shape (f, f)

    Returns:
    mask -- array of the same shape as the window, True at the position of the max entry of x
    """
    mask = (x == np.max(x))
    return mask
