# verdict: failed mistake=returns_the_derivative_only
import numpy as np


def relu_backward(dA, cache):
    """
    The backward propagation for a single RELU unit.

    dA -- post-activation gradient, of any shape
    cache -- 'Z', stored for computing backward propagation efficiently

    Returns:
    dZ -- gradient of the cost with respect to Z
    """
    Z = cache
    dZ = np.array(dA, copy=True)  # just converting dz to a correct object.

    # When z <= 0, you should set dz to 0 as well.
    dZ[Z <= 0] = 0
    dZ[Z > 0] = 1

    assert (dZ.shape == Z.shape)
    return dZ
