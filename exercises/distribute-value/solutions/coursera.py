import numpy as np


def distribute_value(dz, shape):
    """
    Distributes the input value in the matrix of dimension shape.

    dz -- input scalar
    shape -- the shape (n_H, n_W) of the output matrix for which we want to distribute the value of dz

    Returns:
    a -- array of size (n_H, n_W) for which we distributed the value of dz
    """
    # sizes from shape
    (n_H, n_W) = shape

    # value to distribute on the matrix
    average = dz / (n_H * n_W)

    # a matrix where every entry is the average value
    a = np.ones(shape) * average
    return a
