import numpy as np


def sgd_step(w, dw, lr=0.01):
    """
    One step of gradient descent.

    w    the weights, an array of any shape
    dw   the gradient of the loss with respect to w, the same shape
    lr   the learning rate

    Returns the weights after the step, a new array of the shape of w:  w - lr * dw
    """
    raise NotImplementedError("sgd_step")
