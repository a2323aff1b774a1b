import numpy as np


def momentum_step(w, dw, v, lr=0.01, momentum=0.9):
    w_new, v_new = np.zeros_like(w), np.zeros_like(v)
    for i in np.ndindex(*w.shape):
        v_new[i] = lr * dw[i] + momentum * v[i]
        w_new[i] = w[i] - v_new[i]
    return w_new, v_new
