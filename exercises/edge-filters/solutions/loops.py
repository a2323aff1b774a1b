import numpy as np


def edge_filter(name):
    filters = {
        "vertical": [[1, 0, -1], [1, 0, -1], [1, 0, -1]],
        "horizontal": [[1, 1, 1], [0, 0, 0], [-1, -1, -1]],
        "sobel": [[1, 0, -1], [2, 0, -2], [1, 0, -1]],
        "scharr": [[3, 0, -3], [10, 0, -10], [3, 0, -3]],
    }
    if name not in filters:
        raise ValueError("no such filter: " + name)
    return np.array(filters[name], dtype=float)


def detect_edges(image, name):
    kernel = edge_filter(name)
    n_h, n_w = image.shape
    y = np.zeros((n_h - 2, n_w - 2))
    for i in range(n_h - 2):
        for j in range(n_w - 2):
            y[i, j] = np.sum(image[i : i + 3, j : j + 3] * kernel)
    return y
