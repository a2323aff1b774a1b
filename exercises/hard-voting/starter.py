import numpy as np


def hard_vote(predictions, n_classes):
    """
    The label that most models choose.

    predictions  the labels that each model gives, one row for each model, shape (n_models, m)
    n_classes    how many classes there are; labels run from 0 to n_classes - 1

    Returns an integer array of shape (m,): for each example the label with the most votes,
    the smallest of them where several have the most.
    Raises ValueError where a label is negative or is n_classes or more.
    """
    raise NotImplementedError("hard_vote")
