import numpy as np


def minibatches(x, y, batch_size, rng):
    if batch_size < 1 or len(x) != len(y):
        raise ValueError("bad arguments")
    order = rng.permutation(len(x))
    cuts = np.arange(batch_size, len(x), batch_size)
    return [(x[part], y[part]) for part in np.split(order, cuts)]
