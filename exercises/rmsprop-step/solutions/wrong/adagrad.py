# verdict: failed mistake=adds_up_all_squares
import numpy as np


def rmsprop_step(w, dw, s, lr=0.01, decay=0.99, eps=1e-8):
    s = s + dw * dw
    return w - lr * dw / (np.sqrt(s) + eps), s
