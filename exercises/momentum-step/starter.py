import numpy as np


def momentum_step(w, dw, v, lr=0.01, momentum=0.9):
    """
    One step of gradient descent with momentum.

    w         the weights, an array of any shape
    dw        the gradient of the loss with respect to w, the same shape
    v         the velocity after the step before, the same shape (zeros before the first step)
    lr        the learning rate
    momentum  the share of the velocity that is kept

    Returns (w_new, v_new), new arrays:
        v_new = momentum * v + lr * dw
        w_new = w - v_new
    """
    raise NotImplementedError("momentum_step")
