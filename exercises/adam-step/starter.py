import numpy as np


def adam_step(w, dw, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """
    One step of Adam.

    w             the weights, an array of any shape
    dw            the gradient of the loss with respect to w, the same shape
    m             the running average of the gradients, the same shape (zeros before the first step)
    v             the running average of their squares, the same shape (zeros before the first step)
    t             how many steps have been made before this one (0 before the first)
    lr            the learning rate
    beta1, beta2  the shares of m and v that are kept
    eps           a small number that keeps the division safe

    Returns (w_new, m_new, v_new, t_new), where t_new = t + 1 and the arrays are new:
        m_new = beta1 * m + (1 - beta1) * dw
        v_new = beta2 * v + (1 - beta2) * dw^2
        m_hat = m_new / (1 - beta1^t_new)
        v_hat = v_new / (1 - beta2^t_new)
        w_new = w - lr * m_hat / (sqrt(v_hat) + eps)
    """
    raise NotImplementedError("adam_step")
