import numpy as np


def conv_backward(dz, x, w, stride=1, pad=0):
    m, n_h_prev, n_w_prev, n_c_prev = x.shape
    f_h, f_w, n_c_filter, n_c = w.shape
    if stride < 1 or pad < 0 or n_c_filter != n_c_prev:
        raise ValueError("bad stride, pad or channels")
    n_h = (n_h_prev + 2 * pad - f_h) // stride + 1
    n_w = (n_w_prev + 2 * pad - f_w) // stride + 1
    if n_h < 1 or n_w < 1:
        raise ValueError("the filter does not fit")
    if dz.shape != (m, n_h, n_w, n_c):
        raise ValueError("dz does not belong to this layer")

    padded = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    d_padded = np.zeros(padded.shape)
    dw = np.zeros(w.shape)
    db = np.zeros(n_c)
    for i in range(m):
        for h in range(n_h):
            for v in range(n_w):
                rows = slice(h * stride, h * stride + f_h)
                columns = slice(v * stride, v * stride + f_w)
                for c in range(n_c):
                    g = dz[i, h, v, c]
                    d_padded[i, rows, columns] += g * w[:, :, :, c]
                    dw[:, :, :, c] += g * padded[i, rows, columns]
                    db[c] += g
    return d_padded[:, pad : pad + n_h_prev, pad : pad + n_w_prev], dw, db
