import numpy as np


def inception_forward(x, params):
    """
    An inception module: four branches side by side.

    x       (m, n_h, n_w, n_c)
    params  a dict of pairs (w, b), w of shape (f, f, channels in, channels out):
            "1x1", "3x3_reduce", "3x3", "5x5_reduce", "5x5", "pool"

    The branches, in this order:
        "1x1"
        "3x3_reduce" (1x1 filters), then "3x3"
        "5x5_reduce" (1x1 filters), then "5x5"
        the maximum of each 3x3 neighbourhood, then "pool" (1x1 filters)

    Every convolution has stride 1 and keeps height and width, and ReLU follows it.

    Returns (m, n_h, n_w, n_out): the branches, joined along the channels.
    Raises ValueError when the channels do not fit.
    """
    raise NotImplementedError("inception_forward")
