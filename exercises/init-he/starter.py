import numpy as np


def init_he(shape, rng):
    """
    Starting values for a layer.

    shape  (n_in, n_out), or (f_h, f_w, n_c_prev, n_c) for a convolutional layer
    rng    a numpy.random.Generator

    fan_in   how many inputs one output sees: n_in, or f_h * f_w * n_c_prev

    Returns (w, b):  variance of w = 2 / fan_in with mean 0, shape as given;  b = 0, one for each output
    """
    raise NotImplementedError("init_he")
