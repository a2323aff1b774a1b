import numpy as np


def pool_forward(x, f=2, stride=None, mode="max"):
    if stride is None:
        stride = f
    if mode not in ("max", "average"):
        raise ValueError("mode must be 'max' or 'average'")
    m, n_h, n_w, n_c = x.shape
    if stride < 1 or f < 1 or f > n_h or f > n_w:
        raise ValueError("the window does not fit")
    out_h = (n_h - f) // stride + 1
    out_w = (n_w - f) // stride + 1
    out = np.zeros((m, out_h, out_w, n_c))
    for i in range(m):
        for h in range(out_h):
            for w in range(out_w):
                for c in range(n_c):
                    window = x[i, h * stride : h * stride + f, w * stride : w * stride + f, c]
                    out[i, h, w, c] = np.max(window) if mode == "max" else np.mean(window)
    return out
