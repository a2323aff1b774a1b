import numpy as np


def batchnorm_forward(x, gamma, beta, state, mode):
    """The whole layer as one scale and one shift for each feature; the variance as E[x^2] - E[x]^2."""
    if mode not in {"train", "test"} or not len(gamma) == len(beta) == x.shape[1]:
        raise ValueError("mode, gamma or beta")
    mean, var = state["mean"], state["var"]
    if mode == "train":
        mean = x.mean(axis=0)
        var = np.maximum((x**2).mean(axis=0) - mean**2, 0)
        state = {"mean": 0.9 * state["mean"] + 0.1 * mean, "var": 0.9 * state["var"] + 0.1 * var}
    scale = gamma / np.sqrt(var + 1e-5)
    return x * scale + (beta - mean * scale), state
