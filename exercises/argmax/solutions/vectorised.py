import numpy as np


def argmax(scores):
    return np.argmax(scores, axis=1)
