"""Wrong answers that students give for a step of gradient descent."""

import numpy as np

from grader.authoring import mistake


@mistake
def climbs(right, w, dw, lr=0.01):
    """The gradient points uphill: subtract it, so that the loss falls."""
    return right(w, -dw, lr)


@mistake
def forgets_the_learning_rate(right, w, dw, lr=0.01):
    """The whole gradient was subtracted: multiply it by the learning rate first."""
    return right(w, dw, 1.0)


@mistake
def always_uses_the_usual_rate(right, w, dw, lr=0.01):
    """The learning rate was always 0.01: use the argument lr."""
    return right(w, dw, 0.01)


@mistake
def divides_by_the_learning_rate(right, w, dw, lr=0.01):
    """The gradient is multiplied by the learning rate, not divided: a smaller rate makes a smaller step."""
    return right(w, dw, 1 / lr)


@mistake
def returns_the_step_only(right, w, dw, lr=0.01):
    """lr * dw is how far to go; the answer is the weights after the step, w - lr * dw."""
    return (lr * dw.astype(np.float64)).astype(w.dtype)


@mistake
def shrinks_the_weights(right, w, dw, lr=0.01):
    """The learning rate was also multiplied into the weights: it belongs to the gradient alone."""
    return right(lr * w, dw, lr).astype(w.dtype)


@mistake
def looks_at_the_sign_only(right, w, dw, lr=0.01):
    """Every weight moved equally far: the step is as large as the gradient, not only in its direction."""
    return right(w, np.sign(dw), lr)


@mistake
def averages_the_gradient(right, w, dw, lr=0.01):
    """All weights moved by the mean gradient: each weight has a gradient of its own."""
    return right(w, np.full_like(dw, dw.mean(dtype=np.float64)), lr)


@mistake
def scales_the_gradient_to_length_one(right, w, dw, lr=0.01):
    """The gradient was divided by its length: a steep slope makes a large step."""
    return right(w, dw / (np.linalg.norm(dw) or 1), lr)
