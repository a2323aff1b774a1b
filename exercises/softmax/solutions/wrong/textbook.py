# verdict: failed mistake=overflows
import numpy as np


def softmax(x):
    s = np.exp(x) / np.sum(np.exp(x), axis=-1, keepdims=True)
    return s
