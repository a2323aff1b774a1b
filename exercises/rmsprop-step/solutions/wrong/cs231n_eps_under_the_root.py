# verdict: failed mistake=puts_eps_under_the_root
import numpy as np


def rmsprop(w, dw, config=None):
    config = dict(config)
    cache = config["decay_rate"] * config["cache"] + (1 - config["decay_rate"]) * dw * dw
    next_w = w - config["learning_rate"] * dw / np.sqrt(cache + config["epsilon"])
    config["cache"] = cache
    return next_w, config
