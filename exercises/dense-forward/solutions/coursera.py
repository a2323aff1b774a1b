import numpy as np


def linear_forward(A, W, b):
    """
    The linear part of a layer's forward propagation.

    A -- activations from the previous layer (or input data): (size of previous layer, number of examples)
    W -- weights matrix: (size of current layer, size of previous layer)
    b -- bias vector, (size of the current layer, 1)

    Returns:
    Z -- pre-activation
    cache -- tuple of A, W and b, for the backward pass
    """
    Z = np.dot(W, A) + b

    assert(Z.shape == (W.shape[0], A.shape[1]))
    cache = (A, W, b)
    return Z, cache
