import numpy as np


def convolve2d(image, kernel):
    """Every pixel spreads the kernel around itself; the part where the kernel fitted is cut out."""
    (n_h, n_w), (f_h, f_w) = image.shape, kernel.shape
    if n_h < f_h or n_w < f_w:
        raise ValueError("no room for the kernel")
    everywhere = np.zeros((n_h + f_h - 1, n_w + f_w - 1))
    for i in range(n_h):
        for j in range(n_w):
            everywhere[i : i + f_h, j : j + f_w] += image[i, j] * kernel
    return everywhere[f_h - 1 : n_h, f_w - 1 : n_w]
