# hostile: lie-structured | a structured array with a field called like the answer | due: failed | exercise: softmax
import numpy as np


def softmax(z):
    return np.zeros(z.shape, dtype=[("answer", "f8"), ("\x1b[2J", "f8")])
