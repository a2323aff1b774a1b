# verdict: failed mistake=scales_at_test_time_instead
import numpy as np


def dropout_forward(x, keep_prob, mode, rng):
    if not 0 < keep_prob <= 1:
        raise ValueError("keep_prob")
    if mode == "train":
        mask = rng.random(x.shape) < keep_prob
        return x * mask
    if mode == "test":
        return x * keep_prob
    raise ValueError("mode")
