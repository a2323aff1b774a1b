import numpy as np


def pool_forward(x, f=2, stride=None, mode="max"):
    """One shifted copy of the image for each place in the window, f * f in all."""
    s = stride if stride is not None else f
    n_h, n_w = x.shape[1:3]
    if mode not in ("max", "average") or s < 1 or f > min(n_h, n_w):
        raise ValueError("bad arguments")
    rows = (n_h - f) // s * s + 1
    columns = (n_w - f) // s * s + 1
    shifted = [x[:, u : u + rows : s, v : v + columns : s] for u in range(f) for v in range(f)]
    if mode == "max":
        out = shifted[0]
        for other in shifted[1:]:
            out = np.maximum(out, other)
        return out
    return sum(shifted) * (1 / (f * f))
