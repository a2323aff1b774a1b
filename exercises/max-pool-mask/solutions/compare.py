import numpy as np


def max_pool_mask(window):
    return window == np.max(window)
