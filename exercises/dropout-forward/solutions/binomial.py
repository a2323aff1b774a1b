import numpy as np


def dropout_forward(x, keep_prob, mode, rng):
    """The mask is already scaled, and is handed back for the backward pass."""
    if not (keep_prob > 0 and keep_prob <= 1):
        raise ValueError(f"keep_prob = {keep_prob}")
    if mode == "train":
        mask = rng.binomial(1, keep_prob, size=x.shape).astype(x.dtype) / keep_prob
    elif mode == "test":
        mask = np.ones_like(x)
    else:
        raise ValueError(f"mode = {mode}")
    return x * mask, mask
