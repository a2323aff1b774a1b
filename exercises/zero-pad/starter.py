import numpy as np


def zero_pad(x, pad):
    """Put a border of zeros, pad pixels wide, around each image.

    x: (m, n_h, n_w, n_c)  ->  (m, n_h + 2*pad, n_w + 2*pad, n_c)

    padded[i, pad + h, pad + w, c] = x[i, h, w, c], and zero everywhere else.
    Raises ValueError when pad is negative.
    """
    raise NotImplementedError("zero_pad is still to be written")
