# verdict: failed mistake=does_not_flip_the_kernel
import numpy as np


def convolve2d(image, kernel):
    f_h, f_w = kernel.shape
    n_h, n_w = image.shape[0] - f_h + 1, image.shape[1] - f_w + 1
    y = np.zeros((n_h, n_w))
    for i in range(n_h):
        for j in range(n_w):
            y[i, j] = np.sum(image[i : i + f_h, j : j + f_w] * kernel)
    return y
