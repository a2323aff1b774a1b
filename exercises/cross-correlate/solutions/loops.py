import numpy as np


def cross_correlate2d(image, kernel):
    n_h, n_w = image.shape
    f_h, f_w = kernel.shape
    if f_h > n_h or f_w > n_w:
        raise ValueError("the kernel does not fit into the image")
    y = np.zeros((n_h - f_h + 1, n_w - f_w + 1))
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            for u in range(f_h):
                for v in range(f_w):
                    y[i, j] += image[i + u, j + v] * kernel[u, v]
    return y
