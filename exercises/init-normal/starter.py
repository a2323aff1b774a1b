import numpy as np


def init_normal(shape, rng, std=0.1):
    """
    Starting values for a layer.

    shape  (n_in, n_out), or (f_h, f_w, n_c_prev, n_c) for a convolutional layer
    rng    a numpy.random.Generator
    std    the standard deviation of the weights

    Returns (w, b):  w ~ N(0, std^2) with mean 0, shape as given;  b = 0, one for each output
    """
    raise NotImplementedError("init_normal")
