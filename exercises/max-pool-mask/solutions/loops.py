import numpy as np


def max_pool_mask(window):
    rows, columns = window.shape
    largest = window[0, 0]
    for i in range(rows):
        for j in range(columns):
            if window[i, j] > largest:
                largest = window[i, j]
    mask = np.zeros((rows, columns), dtype=bool)
    for i in range(rows):
        for j in range(columns):
            mask[i, j] = window[i, j] == largest
    return mask
