import numpy as np


def conv_single_step(a_slice, w, b):
    """One filter on one window of an image: a single number.

    a_slice: (f, f, n_c_prev), w: (f, f, n_c_prev), b: a number

    z = sum over u, v, k of a_slice[u, v, k] * w[u, v, k], plus b

    Raises ValueError where window and filter differ in shape.
    """
    raise NotImplementedError("conv_single_step is still to be written")
