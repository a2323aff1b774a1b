# verdict: failed mistake=multiplies_matrices
import numpy as np


def cross_correlate2d(image, kernel):
    f_h, f_w = kernel.shape
    h, w = image.shape[0] - f_h + 1, image.shape[1] - f_w + 1
    y = np.zeros((h, w))
    for i in range(h):
        for j in range(w):
            y[i, j] = np.dot(image[i : i + f_h, j : j + f_w], kernel).sum()
    return y
