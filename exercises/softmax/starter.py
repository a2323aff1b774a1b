import numpy as np


def softmax(z):
    """
    Turn scores into probabilities, along the last axis.

    z   scores, shape (..., n_classes)

    Returns p of the same shape, every row of which adds up to 1:
        p[..., i] = exp(z[..., i]) / sum over j of exp(z[..., j])

    It has to work for scores of 10000 and of -10000 as well.
    """
    raise NotImplementedError("softmax")
