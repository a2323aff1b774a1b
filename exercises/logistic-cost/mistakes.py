"""Wrong answers that students give for the logistic cost."""

import numpy as np

from grader.authoring import mistake
from reference.activations import sigmoid


def mean(losses):
    """An array without axes, as NaN is compared with NaN in arrays only."""
    return np.asarray(losses.mean())


@mistake
def sums_in_place_of_averaging(right, z, y):
    """The cost is the mean of the losses: divide their sum by m."""
    return right(z, y) * len(z)


@mistake
def forgets_the_minus(right, z, y):
    """Logarithms of probabilities are negative; the cost is minus their mean."""
    return -right(z, y)


@mistake
def forgets_the_no_examples(z, y):
    """Where y is 0, -log(1 - a) counts: the second term is missing."""
    return float((y * np.logaddexp(0, -z.astype(float))).mean())


@mistake
def forgets_the_yes_examples(z, y):
    """Where y is 1, -log(a) counts: the first term is missing."""
    return float(((1 - y) * np.logaddexp(0, z.astype(float))).mean())


@mistake
def takes_the_log_of_zero(z, y):
    """a may round to 0 or 1, and log 0 is -inf: in terms of z the loss is max(z, 0) - y z + log(1 + e^-|z|)."""
    a = sigmoid(z.astype(float))
    with np.errstate(all="ignore"):
        return mean(-(y * np.log(a) + (1 - y) * np.log(1 - a)))


@mistake
def adds_a_small_number_in_the_log(z, y):
    """log(a + 1e-8) avoids -inf, but is wrong for every sure answer, whose loss is known from z: about z itself."""
    a = sigmoid(z.astype(float))
    return mean(-(y * np.log(a + 1e-8) + (1 - y) * np.log(1 - a + 1e-8)))


@mistake
def overflows(z, y):
    """e^1000 overflows: use log(1 + e^-|z|), whose exponent is never positive."""
    with np.errstate(all="ignore"):
        return mean(np.log(1 + np.exp(z.astype(float))) - y * z)


@mistake
def takes_z_for_a(z, y):
    """z is not a probability yet: a = sigmoid(z)."""
    wide = z.astype(float)
    with np.errstate(all="ignore"):
        return mean(-(y * np.log(wide) + (1 - y) * np.log(1 - wide)))


@mistake
def is_the_squared_error(z, y):
    """That is the mean squared error; the logistic cost takes logarithms."""
    return float(((sigmoid(z.astype(float)) - y) ** 2).mean())


@mistake
def swaps_yes_and_no(right, z, y):
    """log(a) belongs to y = 1 and log(1 - a) to y = 0; here it is the other way round."""
    return right(-z, y)


@mistake
def uses_the_logarithm_to_base_two(right, z, y):
    """The natural logarithm is meant, np.log."""
    return right(z, y) / np.log(2.0).item()


@mistake
def halves_the_cost(right, z, y):
    """The factor is 1 / m; the 1 / 2 belongs to squared errors."""
    return right(z, y) / 2
