import numpy as np


def max_pool_mask(window):
    """Only the first of equal maxima, as numbers 0 and 1."""
    mask = np.zeros(window.shape)
    mask[np.unravel_index(np.argmax(window), window.shape)] = 1
    return mask
