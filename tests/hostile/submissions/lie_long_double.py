# hostile: lie-long-double | a precision that the wire has no word for | due: failed | exercise: softmax
import numpy as np


def softmax(z):
    return np.full(z.shape, -7.0, dtype=np.longdouble)
