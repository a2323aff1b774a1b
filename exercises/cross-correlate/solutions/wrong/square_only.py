# verdict: failed mistake=none
import numpy as np


def cross_correlate2d(image, kernel):
    n, f = image.shape[0], kernel.shape[0]
    y = np.zeros((n - f + 1, n - f + 1))
    for i in range(n - f + 1):
        for j in range(n - f + 1):
            y[i, j] = np.sum(image[i : i + f, j : j + f] * kernel)
    return y
