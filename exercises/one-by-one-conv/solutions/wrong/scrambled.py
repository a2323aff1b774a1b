# verdict: failed mistake=reshapes_where_it_should_transpose
import numpy as np


def conv1x1(x, w, b):
    m, n_h, n_w, n_c_prev = x.shape
    n_c = w.shape[3]
    flat = x.reshape(n_c_prev, m * n_h * n_w)
    z = np.dot(w.reshape(n_c_prev, n_c).T, flat) + b.reshape(n_c, 1)
    return z.reshape(m, n_h, n_w, n_c)
