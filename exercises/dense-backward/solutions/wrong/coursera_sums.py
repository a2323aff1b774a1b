# verdict: failed mistake=forgets_to_divide_by_m
import numpy as np


def linear_forward(A, W, b):
    """The linear part of a layer's forward propagation."""
    Z = np.dot(W, A) + b
    cache = (A, W, b)
    return Z, cache


def linear_backward(dZ, cache):
    """
    The linear portion of backward propagation for a single layer.

    dZ -- gradient of the loss with respect to the linear output (of current layer l)
    cache -- (A_prev, W, b) from the forward propagation in the current layer

    Returns:
    dA_prev -- gradient with respect to the activation of the previous layer, same shape as A_prev
    dW -- gradient with respect to W, same shape as W
    db -- gradient with respect to b, same shape as b
    """
    A_prev, W, b = cache
    m = A_prev.shape[1]

    ### START CODE HERE ### (≈ 3 lines of code)
    dW = np.dot(dZ, A_prev.T)
    db = np.sum(dZ, axis=1, keepdims=True)
    dA_prev = np.dot(W.T, dZ)
    ### END CODE HERE ###

    assert (dA_prev.shape == A_prev.shape)
    assert (dW.shape == W.shape)
    assert (db.shape == b.shape)
    return dA_prev, dW, db
