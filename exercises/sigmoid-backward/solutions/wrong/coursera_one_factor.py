# verdict: failed mistake=forgets_one_factor
import numpy as np


def sigmoid_backward(dA, cache):
    """
    The backward propagation for a single SIGMOID unit.

    dA -- post-activation gradient, of any shape
    cache -- 'Z', stored for computing backward propagation efficiently

    Returns:
    dZ -- gradient of the cost with respect to Z
    """
    Z = cache

    s = 1/(1+np.exp(-Z))
    dZ = dA * s

    assert (dZ.shape == Z.shape)
    return dZ
