# verdict: failed mistake=examples_in_columns
import numpy as np


def one_hot(labels, n_classes):
    if min(labels) < 0 or max(labels) >= n_classes:
        raise ValueError
    table = np.zeros((n_classes, labels.size))
    table[labels, np.arange(labels.size)] = 1
    return table
