import numpy as np


def xor_mlp(x, y, hidden, steps, lr, rng):
    """
    Trains a network with one hidden layer: p = sigmoid(tanh(x w1 + b1) w2 + b2).

    x       the examples, shape (m, 2)
    y       their labels, 0 or 1, shape (m,)
    hidden  how many hidden units there are
    steps   how many steps of gradient descent are made, each on all examples
    lr      the learning rate
    rng     a numpy.random.Generator

    Returns (w1, b1, w2, b2) of the shapes (2, hidden), (hidden,), (hidden,), and a float. At the start
        w1 = rng.standard_normal((2, hidden))
        w2 = rng.standard_normal(hidden) / sqrt(hidden)     drawn after w1
    and the biases are 0. The loss is the mean cross-entropy.
    Raises ValueError for hidden below 1 and for negative steps.
    """
    raise NotImplementedError("xor_mlp")
