# hostile: lie-one-column | an array of shape (n, 1), which broadcasts along the classes | due: failed | exercise: softmax
import numpy as np


def softmax(z):
    return np.full((*z.shape[:-1], 1), 0.9)
