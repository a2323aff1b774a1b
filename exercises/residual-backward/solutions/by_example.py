import numpy as np


def residual_backward(da, x, params):
    """One example after the other; the shortcut is always a matrix, if only the identity."""
    ws = params.get("ws", np.eye(x.shape[1]))
    if da.shape != (len(x), params["w2"].shape[1]):
        raise ValueError("da has the shape of the answer")
    grads = {name: np.zeros(value.shape) for name, value in params.items()}
    dx = np.zeros(x.shape)
    for i, row in enumerate(x):
        z1 = row @ params["w1"] + params["b1"]
        a1 = np.where(z1 > 0, z1, 0)
        z2 = a1 @ params["w2"] + params["b2"] + row @ ws
        dz2 = np.where(z2 > 0, da[i], 0)
        dz1 = np.where(z1 > 0, params["w2"] @ dz2, 0)
        grads["w2"] += np.outer(a1, dz2)
        grads["b2"] += dz2
        grads["w1"] += np.outer(row, dz1)
        grads["b1"] += dz1
        if "ws" in params:
            grads["ws"] += np.outer(row, dz2)
        dx[i] = params["w1"] @ dz1 + ws @ dz2
    return dx, grads
