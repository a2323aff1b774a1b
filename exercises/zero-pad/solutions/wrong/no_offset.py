# verdict: failed mistake=leaves_the_image_in_the_corner
import numpy as np


def zero_pad(x, pad):
    m, n_h, n_w, n_c = x.shape
    out = np.zeros((m, n_h + pad * 2, n_w + pad * 2, n_c))
    for i in range(m):
        for r in range(n_h):
            for c in range(n_w):
                out[i, r, c, :] = x[i, r, c, :]
    return out
