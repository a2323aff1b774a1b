import numpy as np


def standardize(train, test):
    """
    Training and test data with the mean and the standard deviation of the training data taken out.

    train  the training data, one row for each example, shape (m, n)
    test   the test data, shape (k, n)

    Returns (train_scaled, test_scaled). In each column j:
        (x - mean of train[:, j]) / (standard deviation of train[:, j])
    where the standard deviation is the root of the mean squared difference (divided by m, not m - 1).
    A column that is constant in train is only moved, not divided.
    """
    raise NotImplementedError("standardize")
