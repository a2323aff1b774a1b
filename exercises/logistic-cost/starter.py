import numpy as np


def logistic_cost(z, y):
    """
    The cost of a yes-or-no classifier: the mean of the logistic losses.

    z  (m,), what the output unit gave before the sigmoid
    y  (m,), the labels, 0 or 1

    Returns a number:  -(1 / m) * sum of  y log(a) + (1 - y) log(1 - a),  with a = sigmoid(z)

    Raises ValueError when z and y differ in shape.
    """
    raise NotImplementedError("logistic_cost")
