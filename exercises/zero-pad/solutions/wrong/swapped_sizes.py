# verdict: failed mistake=none
import numpy as np


def zero_pad(X, pad):
    (m, n_W, n_H, n_C) = X.shape
    X_pad = np.zeros((m, n_H + 2 * pad, n_W + 2 * pad, n_C))
    for h in range(n_H):
        for w in range(n_W):
            X_pad[:, pad + h, pad + w, :] = X[:, h, w, :]
    return X_pad
