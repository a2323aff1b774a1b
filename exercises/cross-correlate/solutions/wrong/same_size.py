# verdict: failed mistake=keeps_the_size_of_the_image
import numpy as np


def cross_correlate2d(image, kernel):
    f_h, f_w = kernel.shape
    top, left = f_h // 2, f_w // 2
    padded = np.zeros((image.shape[0] + f_h - 1, image.shape[1] + f_w - 1))
    padded[top : top + image.shape[0], left : left + image.shape[1]] = image
    y = np.zeros(image.shape)
    for i in range(image.shape[0]):
        for j in range(image.shape[1]):
            y[i, j] = np.sum(padded[i : i + f_h, j : j + f_w] * kernel)
    return y
