import numpy as np


def bagging_minibatches(x, y, batch_size, rng):
    """
    A bootstrap sample of the data, in mini-batches.

    x           the examples, first axis m
    y           their labels, shape (m,)
    batch_size  how many examples a batch holds
    rng         a numpy.random.Generator; rng.integers(0, m, size) draws with replacement

    Returns a list of pairs (x_batch, y_batch), m examples in all, drawn from x with replacement, with their labels.
    All batches have batch_size examples but the last, which holds what is left.
    Raises ValueError for a batch_size below 1, and where x and y differ in length.
    """
    raise NotImplementedError("bagging_minibatches")
