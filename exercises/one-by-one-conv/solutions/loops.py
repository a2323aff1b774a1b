import numpy as np


def conv1x1(x, w, b):
    m, n_h, n_w, n_c_prev = x.shape
    if w.shape[:3] != (1, 1, n_c_prev):
        raise ValueError("w must have the shape (1, 1, n_c_prev, n_c)")
    z = np.zeros((m, n_h, n_w, w.shape[3]))
    for h in range(n_h):
        for v in range(n_w):
            for c in range(w.shape[3]):
                z[:, h, v, c] = np.sum(x[:, h, v, :] * w[0, 0, :, c], axis=1) + b[c]
    return z
