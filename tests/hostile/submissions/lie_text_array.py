# hostile: lie-text-array | an array of text with escape sequences in its dtype and values | due: failed | exercise: softmax
import numpy as np


def softmax(z):
    return np.full(z.shape, "\x1b]0;owned\x07 passed")
