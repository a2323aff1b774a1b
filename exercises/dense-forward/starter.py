import numpy as np


def dense_forward(x, w, b):
    """
    A fully connected layer, before its activation.

    x   examples, shape (m, ...): flatten each to a row of n_in values
    w   weights, shape (n_in, n_out)
    b   biases, shape (n_out,)

    Returns z of shape (m, n_out):  z[i, k] = sum over j of row_i[j] * w[j, k] + b[k]

    Raises ValueError when the sizes disagree.
    """
    raise NotImplementedError("dense_forward")
