import numpy as np


def one_hot(labels, n_classes):
    if labels.min() < 0 or labels.max() > n_classes - 1:
        raise ValueError("label out of range")
    return labels.reshape(-1, 1) == np.arange(n_classes)
