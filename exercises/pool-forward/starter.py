import numpy as np


def pool_forward(x, f=2, stride=None, mode="max"):
    """
    Pool every channel of every image.

    x       images, shape (m, n_h, n_w, n_c)
    f       side of the square window
    stride  step from window to window; None means f
    mode    "max" or "average"

    Returns an array of shape (m, n_h_out, n_w_out, n_c) with n_out = floor((n - f) / stride) + 1:
        out[i, h, w, c] = max (or mean) of x[i, h*stride : h*stride+f, w*stride : w*stride+f, c]

    Raises ValueError for a window larger than the image, a stride below 1, or another mode.
    """
    raise NotImplementedError("pool_forward")
