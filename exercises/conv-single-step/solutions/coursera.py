import numpy as np


def conv_single_step(a_slice_prev, W, b):
    """
    Lay one filter on one window of the previous layer's output.

    a_slice_prev -- the window, (f, f, n_C_prev)
    W -- the filter's weights, (f, f, n_C_prev)
    b -- the filter's bias, (1, 1, 1)
    returns Z -- a number
    """
    # element-wise product of window and weights
    s = np.multiply(a_slice_prev, W)
    # sum over the whole window
    Z = np.sum(s)
    # the bias as a plain number, so that Z is one too
    Z = Z + float(b)

    return Z
