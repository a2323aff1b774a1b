# hostile: read-freed-arrays | the right answer in memory that NumPy has just freed | due: failed | exercise: softmax
import numpy as np


def softmax(z):
    best = np.empty(z.shape)
    for _ in range(50):
        candidate = np.empty(z.shape)
        if np.isfinite(candidate).all() and abs(candidate.sum() - len(z)) < 1e-6:
            best = candidate
    return np.nan_to_num(best) - 1
