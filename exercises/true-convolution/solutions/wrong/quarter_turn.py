# verdict: failed mistake=turns_the_kernel_by_90_degrees
import numpy as np


def convolve2d(image, kernel):
    kernel = np.rot90(kernel)
    f_h, f_w = kernel.shape
    if f_h > image.shape[0] or f_w > image.shape[1]:
        raise ValueError("too large")
    y = np.zeros((image.shape[0] - f_h + 1, image.shape[1] - f_w + 1))
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            y[i, j] = (image[i : i + f_h, j : j + f_w] * kernel).sum()
    return y
