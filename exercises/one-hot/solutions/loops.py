import numpy as np


def one_hot(labels, n_classes):
    table = np.zeros((len(labels), n_classes), dtype=int)
    for i, label in enumerate(labels):
        if label not in range(n_classes):
            raise ValueError(f"no class {label}")
        table[i, label] = 1
    return table
