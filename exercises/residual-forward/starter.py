import numpy as np


def residual_forward(x, params):
    """
    A residual block of two fully connected layers.

    x       (m, n), m examples of n values
    params  a dict: "w1" (n, n_hidden), "b1" (n_hidden,), "w2" (n_hidden, n_out), "b2" (n_out,)
            and, where the input is projected, "ws" (n, n_out)

    Returns (m, n_out):
        a1  = relu(x w1 + b1)
        out = relu(a1 w2 + b2 + x)        without "ws"
        out = relu(a1 w2 + b2 + x ws)     with "ws"

    Raises ValueError when the sizes do not fit.
    """
    raise NotImplementedError("residual_forward")
