import numpy as np


def conv2d(x, w, b, stride=1, padding="valid"):
    """A convolutional layer whose border is named.

    x: (m, n_h_prev, n_w_prev, n_c_prev), w: (f, f, n_c_prev, n_c), b: (n_c,)  ->  (m, n_h, n_w, n_c)

    "valid": no border, n_h = floor((n_h_prev - f) / stride) + 1
    "same":  n_h = ceil(n_h_prev / stride), with max((n_h - 1)*stride + f - n_h_prev, 0) rows of zeros in total,
             shared out evenly, an odd one below; the width likewise, an odd column on the right

    Raises ValueError for any other name and for bad geometry.
    """
    raise NotImplementedError("conv2d is still to be written")
