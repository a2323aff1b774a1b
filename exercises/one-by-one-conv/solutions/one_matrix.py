import numpy as np


def conv1x1(x, w, b):
    f_h, f_w, n_c_prev, n_c = w.shape
    if (f_h, f_w) != (1, 1) or x.shape[-1] != n_c_prev:
        raise ValueError(f"x {x.shape} and w {w.shape} do not belong together")
    pixels = x.reshape(-1, n_c_prev)
    return (np.dot(pixels, w.reshape(n_c_prev, n_c)) + b).reshape(x.shape[:-1] + (n_c,))
