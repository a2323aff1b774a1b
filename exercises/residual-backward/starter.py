import numpy as np


def residual_backward(da, x, params):
    """
    The backward pass of residual_forward.

    da      (m, n_out), the gradient of the cost with respect to the block's answer
    x       (m, n), the block's input
    params  a dict: "w1" (n, n_hidden), "b1" (n_hidden,), "w2" (n_hidden, n_out), "b2" (n_out,)
            and, where the input is projected, "ws" (n, n_out)

    Returns (dx, grads):
        dx     (m, n), the gradient with respect to x
        grads  a dict with the names and the shapes of params

    Forward it was
        z1 = x w1 + b1, a1 = relu(z1), z2 = a1 w2 + b2 + (x ws or x), answer = relu(z2)

    Raises ValueError when da has not the shape of the answer.
    """
    raise NotImplementedError("residual_backward")
