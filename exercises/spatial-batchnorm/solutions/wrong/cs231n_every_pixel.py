# verdict: failed mistake=normalises_every_pixel_apart
import numpy as np


def spatial_batchnorm_forward(x, gamma, beta, bn_param):
    N, C, H, W = x.shape
    eps = bn_param.get("eps", 1e-5)
    if bn_param["mode"] == "train":
        mean, var = np.mean(x, axis=0), np.var(x, axis=0)
    else:
        mean, var = (bn_param[name][:, None, None] for name in ("running_mean", "running_var"))
    out = gamma[:, None, None] * (x - mean) / np.sqrt(var + eps) + beta[:, None, None]
    return out, (x, mean, var)
