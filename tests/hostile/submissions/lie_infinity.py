# hostile: lie-infinity | infinite values, whose difference from infinity is not a number | due: failed | exercise: softmax
import numpy as np


def softmax(z):
    return np.full(z.shape, np.inf)
