import numpy as np


def cross_correlate2d(image, kernel):
    """Slide the kernel over the image, without padding and without flipping it.

    image: (n_h, n_w), kernel: (f_h, f_w)  ->  (n_h - f_h + 1, n_w - f_w + 1)

    y[i, j] = sum over u, v of image[i + u, j + v] * kernel[u, v]

    Raises ValueError where the kernel does not fit.
    """
    raise NotImplementedError("cross_correlate2d is still to be written")
