"""Wrong answers that students give for a step with momentum."""

import numpy as np

from grader.authoring import mistake


def wide(*arrays):
    return (a.astype(np.float64) for a in arrays)


def due(w, *answers):
    return tuple(a.astype(w.dtype) for a in answers)


@mistake
def averages_the_gradients(w, dw, v, lr=0.01, momentum=0.9):
    """This is the averaging form, momentum * v + (1 - momentum) * dw; here the velocity gains lr * dw."""
    w64, dw64, v64 = wide(w, dw, v)
    velocity = momentum * v64 + (1 - momentum) * dw64
    return due(w, w64 - lr * velocity, velocity)


@mistake
def keeps_the_learning_rate_outside(w, dw, v, lr=0.01, momentum=0.9):
    """The velocity gained the whole gradient and lr came later: here lr * dw goes into the velocity."""
    w64, dw64, v64 = wide(w, dw, v)
    velocity = momentum * v64 + dw64
    return due(w, w64 - lr * velocity, velocity)


@mistake
def multiplies_by_the_learning_rate_twice(w, dw, v, lr=0.01, momentum=0.9):
    """The velocity holds the learning rate already: the weights move by the velocity itself."""
    w64, dw64, v64 = wide(w, dw, v)
    velocity = momentum * v64 + lr * dw64
    return due(w, w64 - lr * velocity, velocity)


@mistake
def adds_the_velocity(right, w, dw, v, lr=0.01, momentum=0.9):
    """The velocity v = momentum * v + lr * dw points uphill as the gradient does: subtract it from the weights."""
    w64, _ = wide(w, v)
    velocity = right(w, dw, v, lr, momentum)[1]
    return due(w, w64 + velocity, velocity)


@mistake
def has_the_other_sign(right, w, dw, v, lr=0.01, momentum=0.9):
    """The gradient was subtracted from the velocity, which is then added: here it is added, and then subtracted."""
    w64, dw64, v64 = wide(w, dw, v)
    velocity = momentum * v64 - lr * dw64
    return due(w, w64 + velocity, velocity)


@mistake
def forgets_the_velocity(right, w, dw, v, lr=0.01, momentum=0.9):
    """The old velocity was left out, so this is plain gradient descent: add momentum * v."""
    return right(w, dw, np.zeros_like(v), lr, momentum)


@mistake
def keeps_all_of_the_velocity(right, w, dw, v, lr=0.01, momentum=0.9):
    """The old velocity was added in full: multiply it by momentum, or it never slows down."""
    return right(w, dw, v, lr, 1.0)


@mistake
def moves_by_the_old_velocity(right, w, dw, v, lr=0.01, momentum=0.9):
    """The weights moved by the velocity of the step before: update the velocity first."""
    return due(w, w.astype(np.float64) - v, right(w, dw, v, lr, momentum)[1])


@mistake
def returns_the_old_velocity(right, w, dw, v, lr=0.01, momentum=0.9):
    """The velocity was not handed on: return the new one, or the next step starts from rest again."""
    return right(w, dw, v, lr, momentum)[0], v.copy()


@mistake
def looks_ahead(right, w, dw, v, lr=0.01, momentum=0.9):
    """This is Nesterov's form, which goes a step further along the velocity: plain momentum is asked for."""
    _, velocity = right(w, dw, v, lr, momentum)
    w64, dw64, velocity64 = wide(w, dw, velocity)
    return due(w, w64 - (momentum * velocity64 + lr * dw64), velocity)
