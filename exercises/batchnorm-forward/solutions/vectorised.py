import numpy as np


def batchnorm_forward(x, gamma, beta, state, mode):
    n = x.shape[1]
    if mode not in ("train", "test") or gamma.shape != (n,) or beta.shape != (n,):
        raise ValueError("mode, gamma or beta")
    if mode == "test":
        mean, var = state["mean"], state["var"]
        new = state
    else:
        mean, var = np.mean(x, axis=0), np.var(x, axis=0)
        new = {"mean": 0.9 * state["mean"] + 0.1 * mean, "var": 0.9 * state["var"] + 0.1 * var}
    return gamma * (x - mean) / np.sqrt(var + 1e-5) + beta, new
