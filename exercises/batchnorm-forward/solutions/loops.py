from math import sqrt

import numpy as np


def batchnorm_forward(x, gamma, beta, state, mode):
    m, n = x.shape
    if mode not in ("train", "test"):
        raise ValueError("mode")
    if len(gamma) != n or len(beta) != n:
        raise ValueError("one gamma and one beta for each feature")
    out = np.zeros((m, n))
    new = {"mean": np.array(state["mean"]), "var": np.array(state["var"])}
    for j in range(n):
        mean, var = state["mean"][j], state["var"][j]
        if mode == "train":
            mean = sum(float(v) for v in x[:, j]) / m
            var = sum((float(v) - mean) ** 2 for v in x[:, j]) / m
            new["mean"][j] += 0.1 * (mean - new["mean"][j])
            new["var"][j] += 0.1 * (var - new["var"][j])
        for i in range(m):
            out[i, j] = (x[i, j] - mean) / sqrt(var + 1e-5) * gamma[j] + beta[j]
    return out, new
