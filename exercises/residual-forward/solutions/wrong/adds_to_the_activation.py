# verdict: failed mistake=adds_after_the_relu
import numpy as np


def relu(z):
    return np.maximum(0, z)


def residual_forward(x, params):
    a1 = relu(np.dot(x, params["w1"]) + params["b1"])
    a2 = relu(np.dot(a1, params["w2"]) + params["b2"])
    shortcut = x
    if "ws" in params:
        shortcut = np.dot(x, params["ws"])
    if a2.shape != shortcut.shape:
        raise ValueError("shapes")
    return a2 + shortcut
