import numpy as np


def normalise(rows, gamma, beta, state, mode):
    """Batch normalisation of (m, n) rows."""
    mean, var, new = state["mean"], state["var"], state
    if mode == "train":
        mean, var = rows.mean(0), rows.var(0)
        new = {"mean": 0.9 * state["mean"] + 0.1 * mean, "var": 0.9 * state["var"] + 0.1 * var}
    return gamma * ((rows - mean) / np.sqrt(var + 1e-5)) + beta, new


def spatial_batchnorm_forward(x, gamma, beta, state, mode):
    m, n_h, n_w, n_c = x.shape
    if mode not in ("train", "test"):
        raise ValueError(mode)
    out, new = normalise(x.reshape(m * n_h * n_w, n_c), gamma, beta, state, mode)
    return out.reshape(m, n_h, n_w, n_c), new
