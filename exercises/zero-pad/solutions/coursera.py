import numpy as np


def zero_pad(X, pad):
    """
    Surrounds the height and width of every image of X with zeros.

    X -- array (m, n_H, n_W, n_C), a batch of m images
    pad -- integer, thickness of the border on each side
    returns X_pad -- array (m, n_H + 2*pad, n_W + 2*pad, n_C)
    """
    X_pad = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)), mode="constant", constant_values=(0, 0))

    return X_pad
