import numpy as np


def relu(Z):
    """
    Z -- output of the linear layer, of any shape

    Returns:
    A -- post-activation, of the same shape as Z
    cache -- Z, stored for the backward pass
    """
    A = np.maximum(0, Z)

    assert(A.shape == Z.shape)

    cache = Z
    return A, cache
