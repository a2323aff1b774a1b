import numpy as np


def standardize(train, test):
    a, b = train.astype(float), test.astype(float)
    for j in range(train.shape[1]):
        column = [float(v) for v in train[:, j]]
        mean = sum(column) / len(column)
        std = (sum((v - mean) ** 2 for v in column) / len(column)) ** 0.5
        if std == 0 or max(column) == min(column):
            std = 1.0
        a[:, j] = (a[:, j] - mean) / std
        b[:, j] = (b[:, j] - mean) / std
    return a, b
