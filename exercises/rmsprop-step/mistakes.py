"""Wrong answers that students give for a step of RMSProp."""

import numpy as np

from grader.authoring import mistake


def moved(w, step, squares):
    return (w.astype(np.float64) - step).astype(w.dtype), squares.astype(w.dtype)


def average(dw, s, decay):
    return decay * s.astype(np.float64) + (1 - decay) * dw.astype(np.float64) ** 2


@mistake
def adds_up_all_squares(w, dw, s, lr=0.01, decay=0.99, eps=1e-8):
    """The squares were added up, which is AdaGrad: its steps die out. RMSProp averages them with decay."""
    squares = s + dw.astype(np.float64) ** 2
    return moved(w, lr * dw / (np.sqrt(squares) + eps), squares)


@mistake
def swaps_the_shares(right, w, dw, s, lr=0.01, decay=0.99, eps=1e-8):
    """decay is the share of the old average that is kept; the new square gets 1 - decay."""
    return right(w, dw, s, lr, 1 - decay, eps)


@mistake
def does_not_square(w, dw, s, lr=0.01, decay=0.99, eps=1e-8):
    """The gradient itself was averaged: it is the squares, dw ** 2, that are averaged."""
    squares = decay * s + (1 - decay) * np.abs(dw.astype(np.float64))
    return moved(w, lr * dw / (np.sqrt(squares) + eps), squares)


@mistake
def forgets_the_root(w, dw, s, lr=0.01, decay=0.99, eps=1e-8):
    """The step was divided by the average of the squares: divide by its square root."""
    squares = average(dw, s, decay)
    return moved(w, lr * dw / (squares + eps), squares)


@mistake
def puts_eps_under_the_root(w, dw, s, lr=0.01, decay=0.99, eps=1e-8):
    """eps was added under the root: here it is added to the root. With 1e-8 hardly anyone would notice."""
    squares = average(dw, s, decay)
    return moved(w, lr * dw / np.sqrt(squares + eps), squares)


@mistake
def forgets_eps(right, w, dw, s, lr=0.01, decay=0.99, eps=1e-8):
    """eps was left out: a gradient that has always been 0 would give 0 / 0."""
    return right(w, dw, s, lr, decay, 0.0)


@mistake
def divides_by_the_old_average(right, w, dw, s, lr=0.01, decay=0.99, eps=1e-8):
    """The step was divided by the average of the step before: update the average first."""
    with np.errstate(all="ignore"):
        return moved(w, lr * dw / (np.sqrt(s.astype(np.float64)) + eps), right(w, dw, s, lr, decay, eps)[1])


@mistake
def returns_the_old_average(right, w, dw, s, lr=0.01, decay=0.99, eps=1e-8):
    """The average was not handed on: return the new one, for the next step."""
    return right(w, dw, s, lr, decay, eps)[0], s.copy()


@mistake
def averages_over_all_weights(right, w, dw, s, lr=0.01, decay=0.99, eps=1e-8):
    """One average was used for all weights: every weight has its own, which is the point of it."""
    squares = average(dw, s, decay)
    return moved(w, lr * dw / (np.sqrt(squares.mean()) + eps), squares)


@mistake
def climbs(right, w, dw, s, lr=0.01, decay=0.99, eps=1e-8):
    """The step was added: subtract it, so that the loss falls."""
    return right(w, -dw, s, lr, decay, eps)


@mistake
def forgets_the_learning_rate(right, w, dw, s, lr=0.01, decay=0.99, eps=1e-8):
    """The learning rate was left out: multiply the step by lr."""
    return right(w, dw, s, 1.0, decay, eps)


@mistake
def corrects_the_bias(right, w, dw, s, lr=0.01, decay=0.99, eps=1e-8):
    """The average was divided by 1 - decay, as Adam does in its first step: RMSProp corrects nothing."""
    squares = average(dw, s, decay)
    return moved(w, lr * dw / (np.sqrt(squares / (1 - decay)) + eps), squares)
