import numpy as np


def residual_forward(x, params):
    """The shortcut as more columns of the second layer's input."""
    hidden = (x @ params["w1"] + params["b1"]).clip(min=0)
    ws = params.get("ws", np.eye(x.shape[1], dtype=x.dtype))
    if ws.shape[1] != params["w2"].shape[1]:
        raise ValueError("needs a projection")
    both = np.concatenate([hidden, x], axis=1) @ np.concatenate([params["w2"], ws], axis=0) + params["b2"]
    return both.clip(min=0)
