import numpy as np


def pool_backward(da, x, f=2, stride=None, mode="max"):
    if stride is None:
        stride = f
    m, n_h, n_w, n_c = x.shape
    if mode not in ("max", "average") or stride < 1 or f > n_h or f > n_w:
        raise ValueError("bad mode, stride or window")
    _, out_h, out_w, _ = da.shape
    dx = np.zeros((m, n_h, n_w, n_c))
    for i in range(m):
        for h in range(out_h):
            for w in range(out_w):
                for c in range(n_c):
                    top, left = h * stride, w * stride
                    if mode == "average":
                        dx[i, top : top + f, left : left + f, c] += da[i, h, w, c] / (f * f)
                    else:
                        window = x[i, top : top + f, left : left + f, c]
                        u, v = np.unravel_index(np.argmax(window), window.shape)
                        dx[i, top + u, left + v, c] += da[i, h, w, c]
    return dx
