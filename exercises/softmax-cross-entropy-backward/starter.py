import numpy as np


def softmax_cross_entropy_backward(logits, labels):
    """
    The gradient of the cross-entropy cost with respect to the scores.

    logits  (m, n_classes), the scores before softmax
    labels  (m,), whole numbers from 0 to n_classes - 1

    Returns (m, n_classes):  (p - y) / m
        p  the softmax of each row of logits
        y  1 at the label of each row, else 0

    Raises ValueError when there is not one label for each row, or a label is no class.
    """
    raise NotImplementedError("softmax_cross_entropy_backward")
