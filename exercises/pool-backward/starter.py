import numpy as np


def pool_backward(da, x, f=2, stride=None, mode="max"):
    """
    The gradient of a cost with respect to the input of a pooling layer.

    da      gradient with respect to the pooled answer, shape (m, n_h_out, n_w_out, n_c)
    x       what went into the forward pass, shape (m, n_h, n_w, n_c)
    f, stride, mode   as in the forward pass; a stride of None means f

    Returns dx, an array of the shape of x. For every output (i, h, w, c) and its window of x:
        "max"      the largest pixel of the window receives   += da[i, h, w, c]
        "average"  every pixel of the window receives         += da[i, h, w, c] / (f * f)

    Raises ValueError for a window larger than the image, a stride below 1, or another mode.
    """
    raise NotImplementedError("pool_backward")
