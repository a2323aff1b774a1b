"""Wrong answers that students give for a step of Adam."""

import numpy as np

from grader.authoring import mistake


def averages(dw, m, v, beta1, beta2):
    m, v, dw = (a.astype(np.float64) for a in (m, v, dw))
    return beta1 * m + (1 - beta1) * dw, beta2 * v + (1 - beta2) * dw**2


def moved(w, mean, square, t, lr, eps, first=1.0, second=1.0):
    """A step with these corrections."""
    with np.errstate(all="ignore"):
        new = w - lr * (mean / np.float64(first)) / (np.sqrt(square / np.float64(second)) + eps)
    return tuple(a.astype(w.dtype) for a in (new, mean, square)) + (t + 1,)


@mistake
def forgets_the_bias_corrections(w, dw, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """Both averages start at 0 and are too small at first: divide them by 1 - beta1^t and 1 - beta2^t."""
    return moved(w, *averages(dw, m, v, beta1, beta2), t, lr, eps)


@mistake
def corrects_the_first_average_only(w, dw, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The average of the squares needs its correction as well: divide it by 1 - beta2^t."""
    return moved(w, *averages(dw, m, v, beta1, beta2), t, lr, eps, 1 - beta1 ** (t + 1))


@mistake
def corrects_the_squares_only(w, dw, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The average of the gradients needs its correction as well: divide it by 1 - beta1^t."""
    return moved(w, *averages(dw, m, v, beta1, beta2), t, lr, eps, 1, 1 - beta2 ** (t + 1))


@mistake
def counts_from_zero(w, dw, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The corrections used t before it was raised, which in the first step is 1 - beta^0 = 0: first add 1 to t."""
    return moved(w, *averages(dw, m, v, beta1, beta2), t, lr, eps, 1 - beta1**t, 1 - beta2**t)


@mistake
def does_not_count(right, w, dw, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """t came back as it was: return t + 1, or every step is corrected as if it were the first."""
    return (*right(w, dw, m, v, t, lr, beta1, beta2, eps)[:3], t)


@mistake
def always_corrects_as_in_the_first_step(w, dw, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The averages were divided by 1 - beta: the exponent is missing, 1 - beta^t."""
    return moved(w, *averages(dw, m, v, beta1, beta2), t, lr, eps, 1 - beta1, 1 - beta2)


@mistake
def stores_the_corrected_averages(right, w, dw, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The corrected averages were returned: the next step carries on with the uncorrected ones."""
    new, mean, square, t = right(w, dw, m, v, t, lr, beta1, beta2, eps)
    return new, (mean / (1 - beta1**t)).astype(w.dtype), (square / (1 - beta2**t)).astype(w.dtype), t


@mistake
def swaps_the_betas(right, w, dw, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """beta1 belongs to the average of the gradients, beta2 to that of their squares."""
    return right(w, dw, m, v, t, lr, beta2, beta1, eps)


@mistake
def puts_eps_under_the_root(w, dw, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """eps was added under the root: here it is added to the root."""
    mean, square = averages(dw, m, v, beta1, beta2)
    step = lr * mean / (1 - beta1 ** (t + 1)) / np.sqrt(square / (1 - beta2 ** (t + 1)) + eps)
    return tuple(a.astype(w.dtype) for a in (w - step, mean, square)) + (t + 1,)


@mistake
def forgets_eps(right, w, dw, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """eps was left out: a gradient that has always been 0 would give 0 / 0."""
    return right(w, dw, m, v, t, lr, beta1, beta2, 0.0)


@mistake
def corrects_the_learning_rate(right, w, dw, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """With the corrections moved into the learning rate, eps is added to the root of the uncorrected average."""
    return right(w, dw, m, v, t, lr, beta1, beta2, eps / np.sqrt(1 - beta2 ** (t + 1)))


@mistake
def forgets_the_root(w, dw, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The step was divided by the average of the squares: divide by its square root."""
    mean, square = averages(dw, m, v, beta1, beta2)
    step = lr * mean / (1 - beta1 ** (t + 1)) / (square / (1 - beta2 ** (t + 1)) + eps)
    return tuple(a.astype(w.dtype) for a in (w - step, mean, square)) + (t + 1,)


@mistake
def steps_along_the_gradient(w, dw, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The step was made with the gradient itself, as in RMSProp: Adam steps along the average of the gradients."""
    mean, square = averages(dw, m, v, beta1, beta2)
    new = moved(w, dw.astype(np.float64), square, t, lr, eps, 1, 1 - beta2 ** (t + 1))[0]
    return new, mean.astype(w.dtype), square.astype(w.dtype), t + 1


@mistake
def climbs(right, w, dw, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The step was added: subtract it, so that the loss falls."""
    new, *state = right(-w, dw, m, v, t, lr, beta1, beta2, eps)
    return (-new, *state)
