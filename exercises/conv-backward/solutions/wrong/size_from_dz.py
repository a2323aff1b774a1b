# verdict: failed mistake=takes_the_size_from_dz
import numpy as np


def conv_backward(dz, x, w, stride=1, pad=0):
    m, n_h, n_w, n_c = dz.shape
    f_h, f_w, n_c_prev, _ = w.shape
    height, width = (n_h - 1) * stride + f_h, (n_w - 1) * stride + f_w
    padded = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    d_padded = np.zeros((m, height, width, n_c_prev))
    dw = np.zeros(w.shape)
    for h in range(n_h):
        for v in range(n_w):
            window = np.s_[:, h * stride : h * stride + f_h, v * stride : v * stride + f_w]
            d_padded[window] += np.einsum("ic,pqkc->ipqk", dz[:, h, v], w)
            dw += np.einsum("ipqk,ic->pqkc", padded[window], dz[:, h, v])
    return d_padded[:, pad : height - pad, pad : width - pad], dw, dz.sum((0, 1, 2))
