import numpy as np


def min_max_scale(train, test):
    a, b = train.astype(float), test.astype(float)
    for j in range(train.shape[1]):
        low, high = float(min(train[:, j])), float(max(train[:, j]))
        spread = high - low or 1.0
        for table in (a, b):
            for i in range(len(table)):
                table[i, j] = (table[i, j] - low) / spread
    return a, b
