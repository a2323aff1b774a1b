# verdict: failed mistake=shortcut_goes_round_the_last_relu
import numpy as np


def residual_backward(da, x, params):
    w1, b1, w2, b2 = (params[name] for name in ("w1", "b1", "w2", "b2"))
    z1 = x @ w1 + b1
    a1 = np.maximum(z1, 0)
    z2 = a1 @ w2 + b2 + (x @ params["ws"] if "ws" in params else x)
    if da.shape != z2.shape:
        raise ValueError("da")
    dz2 = da * (z2 > 0)
    dz1 = (dz2 @ w2.T) * (z1 > 0)
    grads = {"w1": x.T @ dz1, "b1": dz1.sum(axis=0), "w2": a1.T @ dz2, "b2": dz2.sum(axis=0)}
    dx = dz1 @ w1.T
    if "ws" in params:
        grads["ws"] = x.T @ da
        dx = dx + da @ params["ws"].T
    else:
        dx = dx + da
    return dx, grads
