import numpy as np


def pool_backward(da, x, f=2, stride=None, mode="max"):
    """All images and channels at once; equal maxima share their window's gradient."""
    s = f if stride is None else stride
    if s < 1 or f > x.shape[1] or f > x.shape[2]:
        raise ValueError("the window does not fit")
    if mode not in ("max", "average"):
        raise ValueError(mode)
    dx = np.zeros(x.shape, dtype=np.result_type(x, da))
    for h in range(da.shape[1]):
        for w in range(da.shape[2]):
            window = x[:, h * s : h * s + f, w * s : w * s + f]
            if mode == "max":
                weight = (window == window.max(axis=(1, 2), keepdims=True)).astype(da.dtype)
            else:
                weight = np.ones(window.shape, da.dtype)
            weight /= weight.sum(axis=(1, 2), keepdims=True)
            dx[:, h * s : h * s + f, w * s : w * s + f] += weight * da[:, h, w][:, None, None, :]
    return dx
