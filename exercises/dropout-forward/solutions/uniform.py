import numpy as np


def dropout_forward(x, keep_prob, mode, rng):
    if mode not in ("train", "test") or not 0 < keep_prob <= 1:
        raise ValueError("mode or keep_prob")
    if mode == "test":
        return x
    mask = rng.random(x.shape) < keep_prob
    return x * mask / keep_prob
