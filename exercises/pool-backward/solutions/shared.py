import numpy as np


def pool_backward(dA, x, f=2, stride=None, mode="max"):
    """All images and channels at once; equal maxima share their window's gradient."""
    s = f if stride is None else stride
    if s < 1 or f > x.shape[1] or f > x.shape[2]:
        raise ValueError("the window does not fit")
    if mode not in ("max", "average"):
        raise ValueError(mode)
    dx = np.zeros(x.shape, dtype=np.result_type(x, dA))
    for h in range(dA.shape[1]):
        for w in range(dA.shape[2]):
            window = x[:, h * s : h * s + f, w * s : w * s + f]
            if mode == "max":
                weight = (window == window.max(axis=(1, 2), keepdims=True)).astype(dA.dtype)
            else:
                weight = np.ones(window.shape, dA.dtype)
            weight /= weight.sum(axis=(1, 2), keepdims=True)
            dx[:, h * s : h * s + f, w * s : w * s + f] += weight * dA[:, h, w][:, None, None, :]
    return dx
