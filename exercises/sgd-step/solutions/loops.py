import numpy as np


def sgd_step(w, dw, lr=0.01):
    moved = np.empty_like(w)
    for index in np.ndindex(w.shape):
        moved[index] = w[index] - lr * dw[index]
    return moved
