import numpy as np


def perceptron(x, y, lr=1.0, epochs=10):
    """
    Rosenblatt's learning rule.

    x       the examples, one row each, shape (m, n)
    y       their labels, 0 or 1, shape (m,)
    lr      the learning rate
    epochs  how often the data are gone through

    Returns (w, b), w of shape (n,) and b a float. Both start at 0. In each epoch, for each example in order:
        out = 1 if w . x_i + b > 0 else 0
        w  += lr * (y_i - out) * x_i
        b  += lr * (y_i - out)
    """
    raise NotImplementedError("perceptron")
