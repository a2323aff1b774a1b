import numpy as np


def minibatches(x, y, batch_size, rng):
    if batch_size <= 0:
        raise ValueError("batch_size must be positive")
    if x.shape[0] != y.shape[0]:
        raise ValueError("x and y differ in length")
    indices = list(range(len(x)))
    rng.shuffle(indices)
    batches = []
    while indices:
        chosen, indices = indices[:batch_size], indices[batch_size:]
        batches.append((np.stack([x[i] for i in chosen]), np.array([y[i] for i in chosen])))
    return batches
