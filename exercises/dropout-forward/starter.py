import numpy as np


def dropout_forward(x, keep_prob, mode, rng):
    """
    Inverted dropout.

    x          activations, any shape
    keep_prob  the probability to keep a value, 0 < keep_prob <= 1
    mode       "train" or "test"
    rng        a numpy.random.Generator; rng.random(shape) draws uniform numbers from [0, 1)

    Returns an array of the shape of x (or the pair (out, mask)):
        "train"  each value is kept with probability keep_prob and divided by keep_prob, else it becomes 0
        "test"   x, unchanged

    Raises ValueError for another mode, and for a keep_prob that is not above 0 or is above 1.
    """
    raise NotImplementedError("dropout_forward")
