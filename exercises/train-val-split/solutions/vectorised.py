import numpy as np


def train_val_split(x, y, rng, val_share=0.3):
    if not 0 < val_share < 1 or len(x) != len(y):
        raise ValueError("bad arguments")
    n_val = int(len(x) * val_share)
    val, train = np.split(rng.permutation(len(x)), [n_val])
    return x[train], x[val], y[train], y[val]
