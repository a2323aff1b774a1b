# hostile: lie-matrix | a matrix, for which * means something else | due: failed | exercise: softmax
import numpy as np


def softmax(z):
    return np.asmatrix(np.ones((z.shape[0], z.shape[-1])))
