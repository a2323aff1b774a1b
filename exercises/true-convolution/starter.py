import numpy as np


def convolve2d(image, kernel):
    """The convolution of mathematics: slide the kernel, turned by 180 degrees, over the image without padding.

    image: (n_h, n_w), kernel: (f_h, f_w)  ->  (n_h - f_h + 1, n_w - f_w + 1)

    y[i, j] = sum over u, v of image[i + u, j + v] * kernel[f_h - 1 - u, f_w - 1 - v]

    Raises ValueError where the kernel does not fit.
    """
    raise NotImplementedError("convolve2d is still to be written")
