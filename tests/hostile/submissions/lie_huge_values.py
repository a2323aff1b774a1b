# hostile: lie-huge-values | values near the end of float, so that any relative bound grows with them | due: failed | exercise: softmax
import numpy as np


def softmax(z):
    return np.full(z.shape, 1.7e308)
