import numpy as np

EPS = 1e-5
MOMENTUM = 0.9


def spatial_batchnorm_forward(x, gamma, beta, state, mode):
    """
    Batch normalisation of a batch of images, channel by channel.

    x      (m, n_h, n_w, n_c)
    gamma  (n_c,), the scale of each channel
    beta   (n_c,), the shift of each channel
    state  {"mean": (n_c,), "var": (n_c,)}, the running statistics
    mode   "train" or "test"

    Returns (out, new_state):
        out        (m, n_h, n_w, n_c):  gamma * (x - mean) / sqrt(var + EPS) + beta
        new_state  a new dict like state

    "train"  mean and var are those of each channel over all pixels of all images;
             new_state is MOMENTUM * state + (1 - MOMENTUM) * those
    "test"   mean and var are those of state; new_state equals state

    Raises ValueError for another mode, and when x has not four axes.
    """
    raise NotImplementedError("spatial_batchnorm_forward")
