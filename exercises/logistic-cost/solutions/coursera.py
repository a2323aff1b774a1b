import numpy as np


def compute_cost(AL, Y):
    """
    The cross-entropy cost.

    AL -- probability vector corresponding to your label predictions, shape (1, number of examples)
    Y -- true "label" vector, shape (1, number of examples)

    Returns:
    cost -- cross-entropy cost
    """
    m = Y.shape[1]

    # Compute loss from aL and y.
    ### START CODE HERE ### (≈ 1 lines of code)
    cost = -1/m * np.sum(Y*np.log(AL) + (1-Y)*np.log(1-AL))
    ### END CODE HERE ###

    cost = np.squeeze(cost)  # this turns [[17]] into 17
    assert (cost.shape == ())
    return cost
