import numpy as np


def dropout_backward(da, mask, keep_prob):
    """
    The backward pass of inverted dropout in training.

    da         the gradient of the cost with respect to what dropout gave, any shape
    mask       the mask of the forward pass, the same shape: 1 where a value was kept, else 0
    keep_prob  the probability to keep a value, 0 < keep_prob <= 1

    Forward it was  a = x * mask / keep_prob.

    Returns dx, the gradient with respect to x.

    Raises ValueError when the shapes differ, and for a keep_prob that is not above 0 or is above 1.
    """
    raise NotImplementedError("dropout_backward")
