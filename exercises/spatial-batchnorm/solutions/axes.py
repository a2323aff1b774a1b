import numpy as np


def spatial_batchnorm_forward(x, gamma, beta, state, mode):
    if x.ndim != 4 or mode not in ("train", "test"):
        raise ValueError("x or mode")
    if mode == "test":
        return gamma * (x - state["mean"]) / np.sqrt(state["var"] + 1e-5) + beta, dict(state)
    mean, var = x.mean(axis=(0, 1, 2)), x.var(axis=(0, 1, 2))
    new = {"mean": 0.9 * state["mean"] + 0.1 * mean, "var": 0.9 * state["var"] + 0.1 * var}
    return gamma * (x - mean) / np.sqrt(var + 1e-5) + beta, new
