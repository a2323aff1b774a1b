# verdict: failed mistake=activates_already
import numpy as np


def linear_forward(A, W, b):
    Z = np.maximum(0, np.dot(W, A) + b)
    cache = (A, W, b)
    return Z, cache
