import numpy as np


def cross_correlate2d(image, kernel):
    n_h, n_w = (n - f + 1 for n, f in zip(image.shape, kernel.shape))
    if n_h < 1 or n_w < 1:
        raise ValueError
    return sum(kernel[u, v] * image[u : u + n_h, v : v + n_w] for u, v in np.ndindex(kernel.shape))
