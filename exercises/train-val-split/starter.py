import numpy as np


def train_val_split(x, y, rng, val_share=0.3):
    """
    Some of the data, drawn at random, put aside for validation.

    x          the examples, first axis m
    y          their labels, shape (m,)
    rng        a numpy.random.Generator; rng.permutation(m) is a shuffled 0, ..., m - 1
    val_share  the part that validates, between 0 and 1

    Returns (x_train, x_val, y_train, y_val): val_share * m examples, rounded down, validate, the others train.
    Raises ValueError unless 0 < val_share < 1, and where x and y differ in length.
    """
    raise NotImplementedError("train_val_split")
