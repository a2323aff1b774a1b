import numpy as np

EPS = 1e-5
MOMENTUM = 0.9


def batchnorm_forward(x, gamma, beta, state, mode):
    """
    Batch normalisation of m examples of n features.

    x      (m, n)
    gamma  (n,), the scale of each feature
    beta   (n,), the shift of each feature
    state  {"mean": (n,), "var": (n,)}, the running statistics
    mode   "train" or "test"

    Returns (out, new_state):
        out        (m, n):  gamma * (x - mean) / sqrt(var + EPS) + beta
        new_state  a new dict like state

    "train"  mean and var are those of the batch (var divided by m);
             new_state is MOMENTUM * state + (1 - MOMENTUM) * those of the batch
    "test"   mean and var are those of state; new_state equals state

    Raises ValueError for another mode, and when gamma or beta has not n values.
    """
    raise NotImplementedError("batchnorm_forward")
