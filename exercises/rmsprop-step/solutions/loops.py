import numpy as np


def rmsprop_step(w, dw, s, lr=0.01, decay=0.99, eps=1e-8):
    w_new, s_new = w.astype(float), s.astype(float)
    for i in np.ndindex(*w.shape):
        s_new[i] += (1 - decay) * (float(dw[i]) ** 2 - s_new[i])
        w_new[i] -= lr / (s_new[i] ** 0.5 + eps) * float(dw[i])
    return w_new, s_new
