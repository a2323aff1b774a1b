import math

import numpy as np


def spatial_batchnorm_forward(x, gamma, beta, state, mode):
    if mode != "train" and mode != "test":
        raise ValueError("the mode is train or test")
    if len(x.shape) != 4:
        raise ValueError("four axes")
    out = np.zeros(x.shape)
    mean, var = list(state["mean"]), list(state["var"])
    for c in range(x.shape[3]):
        mu, sigma2 = mean[c], var[c]
        if mode == "train":
            values = [float(v) for v in x[:, :, :, c].ravel()]
            mu = sum(values) / len(values)
            sigma2 = sum((v - mu) ** 2 for v in values) / len(values)
            mean[c] = 0.9 * mean[c] + 0.1 * mu
            var[c] = 0.9 * var[c] + 0.1 * sigma2
        out[..., c] = gamma[c] * (x[..., c] - mu) / math.sqrt(sigma2 + 1e-5) + beta[c]
    return out, {"mean": np.array(mean), "var": np.array(var)}
