"""Wrong answers that students give for the perceptron."""

import numpy as np

from grader.authoring import mistake


def learn(x, y, lr, epochs, output=lambda z: float(z > 0), bias=1.0, sign=1.0):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(epochs):
        for example, label in zip(x, y, strict=True):
            error = sign * (float(label) - output(example @ w + b))
            w, b = w + lr * error * example, b + bias * lr * error
    return w, b


@mistake
def forgets_the_bias(x, y, lr=1.0, epochs=10):
    """The bias stayed 0: it is corrected like a weight whose input is always 1."""
    return learn(x, y, lr, epochs, bias=0.0)


@mistake
def moves_the_wrong_way(x, y, lr=1.0, epochs=10):
    """The correction has the wrong sign: it is label less output."""
    return learn(x, y, lr, epochs, sign=-1.0)


@mistake
def fires_at_zero(x, y, lr=1.0, epochs=10):
    """At exactly 0 the output is 0: compare with >, not with >=."""
    return learn(x, y, lr, epochs, output=lambda z: float(z >= 0))


@mistake
def takes_the_sum_for_the_output(x, y, lr=1.0, epochs=10):
    """The output is 0 or 1, not the weighted sum itself: compare the sum with 0 first."""
    with np.errstate(all="ignore"):
        return learn(x, y, lr, epochs, output=float)


@mistake
def gives_outputs_of_minus_one(x, y, lr=1.0, epochs=10):
    """The output was -1 or 1: the labels are 0 and 1, so the output is, too."""
    return learn(x, y, lr, epochs, output=lambda z: 1.0 if z > 0 else -1.0)


@mistake
def corrects_once_an_epoch(x, y, lr=1.0, epochs=10):
    """All examples were judged with the same weights: each example corrects the weights before the next is seen."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(epochs):
        errors = y - (x @ w + b > 0)
        w, b = w + lr * errors @ x, b + lr * float(errors.sum())
    return w, b


@mistake
def learns_for_one_epoch_only(right, x, y, lr=1.0, epochs=10):
    """The data were seen once: go through them `epochs` times."""
    return right(x, y, lr, 1)


@mistake
def ignores_the_learning_rate(right, x, y, lr=1.0, epochs=10):
    """The learning rate was always 1: multiply each correction by lr."""
    return right(x, y, 1.0, epochs)


@mistake
def goes_backwards(right, x, y, lr=1.0, epochs=10):
    """The examples were taken from the last to the first: take them in their order."""
    return right(x[::-1], y[::-1], lr, epochs)


@mistake
def adds_the_example_only(x, y, lr=1.0, epochs=10):
    """Weights only grew by examples of class 1: a wrong output of 1 must also be corrected, by subtracting."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(epochs):
        for example, label in zip(x, y, strict=True):
            if label == 1 and not example @ w + b > 0:
                w, b = w + lr * example, b + lr
    return w, b
