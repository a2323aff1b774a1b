import numpy as np


def minibatches(x, y, batch_size, rng):
    """
    The examples in a shuffled order, cut into batches.

    x           the examples, first axis m
    y           their labels, shape (m,)
    batch_size  how many examples a batch holds
    rng         a numpy.random.Generator; rng.permutation(m) is a shuffled 0, ..., m - 1

    Returns a list of pairs (x_batch, y_batch) that hold every example once.
    All batches have batch_size examples but the last, which holds what is left.
    Raises ValueError for a batch_size below 1, and where x and y differ in length.
    """
    raise NotImplementedError("minibatches")
