import numpy as np


def conv_layer(x, w, b, stride=1, pad=0):
    """One layer of a convolutional network: convolution, bias, ReLU.

    x: (m, n_h_prev, n_w_prev, n_c_prev), w: (f, f, n_c_prev, n_c), b: (n_c,)  ->  (m, n_h, n_w, n_c)

    z = convolution of x with w, plus b
    a = max(z, 0)

    n_h = floor((n_h_prev + 2*pad - f) / stride) + 1, and n_w likewise. Raises ValueError for bad geometry.
    """
    raise NotImplementedError("conv_layer is still to be written")
