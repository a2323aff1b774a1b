# verdict: failed mistake=flips_the_rows_only
import numpy as np


def convolve2d(image, kernel):
    kernel = np.flip(kernel, axis=0)
    f_h, f_w = kernel.shape
    n_h, n_w = image.shape[0] - f_h + 1, image.shape[1] - f_w + 1
    if n_h < 1 or n_w < 1:
        raise ValueError("the kernel does not fit")
    return np.array([[np.sum(image[i : i + f_h, j : j + f_w] * kernel) for j in range(n_w)] for i in range(n_h)])
