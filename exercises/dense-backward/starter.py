import numpy as np


def dense_backward(dz, x, w):
    """
    The backward pass of a fully connected layer z = flat(x) w + b.

    dz  (m, n_out), the gradient of the cost with respect to z
    x   (m, ...), the layer's input; each example has n_in values
    w   (n_in, n_out)

    Returns (dx, dw, db), shaped as x, w and b:
        dx = dz w^T, in the shape of x
        dw = flat(x)^T dz
        db = the sum of dz over the examples

    Raises ValueError when the sizes disagree.
    """
    raise NotImplementedError("dense_backward")
