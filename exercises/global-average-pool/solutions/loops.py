import numpy as np


def global_average_pool(x):
    m, n_h, n_w, n_c = x.shape
    out = np.zeros((m, 1, 1, n_c))
    for i in range(m):
        for c in range(n_c):
            total = 0.0
            for h in range(n_h):
                for w in range(n_w):
                    total += x[i, h, w, c]
            out[i, 0, 0, c] = total / (n_h * n_w)
    return out
