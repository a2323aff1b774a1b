# verdict: failed mistake=none
import numpy as np


def conv_backward(dz, x, w, stride=1, pad=0):
    m, n_h, n_w, n_c = dz.shape
    f_h, f_w = w.shape[:2]
    padded = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    d_padded = np.random.randn(*padded.shape)
    dw = np.random.randn(*w.shape)
    db = np.random.randn(n_c)
    for h in range(n_h):
        for v in range(n_w):
            window = np.s_[:, h * stride : h * stride + f_h, v * stride : v * stride + f_w]
            d_padded[window] += np.einsum("ic,pqkc->ipqk", dz[:, h, v], w)
            dw += np.einsum("ipqk,ic->pqkc", padded[window], dz[:, h, v])
            db += dz[:, h, v].sum(0)
    return d_padded[:, pad : pad + x.shape[1], pad : pad + x.shape[2]], dw, db
