import numpy as np


def min_max_scale(train, test):
    """
    Training and test data, moved and stretched so that each column of the training data runs from 0 to 1.

    train  the training data, one row for each example, shape (m, n)
    test   the test data, shape (k, n)

    Returns (train_scaled, test_scaled). In each column j, with low and high the minimum and maximum of train[:, j]:
        (x - low) / (high - low)
    A column that is constant in train is only moved: x - low.
    """
    raise NotImplementedError("min_max_scale")
