import numpy as np


def rmsprop(w, dw, config=None):
    """
    Uses the RMSProp update rule, which sets adaptive per-parameter learning rates.

    config format: learning_rate, decay_rate, epsilon, cache (moving average of second moments of gradients).
    """
    config = dict(config or {})
    config.setdefault("learning_rate", 1e-2)
    config.setdefault("decay_rate", 0.99)
    config.setdefault("epsilon", 1e-8)
    config.setdefault("cache", np.zeros_like(w))

    decay = config["decay_rate"]
    config["cache"] = decay * config["cache"] + (1 - decay) * dw**2
    next_w = w - config["learning_rate"] * dw / (np.sqrt(config["cache"]) + config["epsilon"])

    return next_w, config
