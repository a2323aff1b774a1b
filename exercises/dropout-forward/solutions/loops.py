import numpy as np


def dropout_forward(x, keep_prob, mode, rng):
    if keep_prob <= 0 or keep_prob > 1:
        raise ValueError("keep_prob must be in (0, 1]")
    if mode == "test":
        return x.copy()
    if mode != "train":
        raise ValueError("unknown mode")
    out = np.empty(x.shape)
    for index, value in np.ndenumerate(x):
        out[index] = value * (1 / keep_prob) if rng.uniform() < keep_prob else 0.0
    return out
