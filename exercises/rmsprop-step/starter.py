import numpy as np


def rmsprop_step(w, dw, s, lr=0.01, decay=0.99, eps=1e-8):
    """
    One step of RMSProp.

    w      the weights, an array of any shape
    dw     the gradient of the loss with respect to w, the same shape
    s      the running average of the squared gradients, the same shape (zeros before the first step)
    lr     the learning rate
    decay  the share of the average that is kept
    eps    a small number that keeps the division safe

    Returns (w_new, s_new), new arrays:
        s_new = decay * s + (1 - decay) * dw^2
        w_new = w - lr * dw / (sqrt(s_new) + eps)
    """
    raise NotImplementedError("rmsprop_step")
