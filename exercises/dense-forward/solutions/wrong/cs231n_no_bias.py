# verdict: failed mistake=forgets_the_bias
import numpy as np


def affine_forward(x, w, b):
    out = np.dot(x.reshape(x.shape[0], -1), w)
    cache = (x, w, b)
    return out, cache
