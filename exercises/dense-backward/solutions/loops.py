import numpy as np


def dense_backward(dz, x, w):
    m = len(x)
    n_in, n_out = w.shape
    rows = [example.flatten() for example in x]
    if dz.shape != (m, n_out) or len(rows[0]) != n_in:
        raise ValueError("sizes")
    dx, dw, db = np.zeros((m, n_in)), np.zeros((n_in, n_out)), np.zeros(n_out)
    for i in range(m):
        for k in range(n_out):
            db[k] += dz[i, k]
            for j in range(n_in):
                dx[i, j] += dz[i, k] * w[j, k]
                dw[j, k] += dz[i, k] * rows[i][j]
    return dx.reshape(x.shape), dw, db
