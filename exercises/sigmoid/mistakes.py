"""Wrong answers that students give for the sigmoid."""

import numpy as np

from grader.authoring import mistake


def exponential(z):
    with np.errstate(all="ignore"):
        return np.exp(z)


@mistake
def overflows(z):
    """e^z / (1 + e^z) becomes inf / inf = NaN for large z; 1 / (1 + e^-z) does not."""
    with np.errstate(all="ignore"):
        return exponential(z) / (1 + exponential(z))


@mistake
def forgets_the_minus(right, z):
    """The exponent is -z: with e^z the curve falls in place of rising."""
    return right(-z)


@mistake
def forgets_the_parentheses(z):
    """1 / 1 + np.exp(-z) divides first, and is 1 + e^-z: put the sum in parentheses."""
    return 1 / 1 + exponential(-z)


@mistake
def gives_the_derivative(right, z):
    """s(1 - s) is the slope of the sigmoid, which the backward pass needs."""
    return right(z) * (1 - right(z))


@mistake
def gives_tanh(z):
    """tanh runs from -1 to 1, the sigmoid from 0 to 1."""
    return np.tanh(z)


@mistake
def gives_a_step(right, z):
    """The sigmoid rises smoothly; a step has no slope to learn from."""
    return (z > 0).astype(right(z).dtype)


@mistake
def approximates_with_straight_lines(right, z):
    """The hard sigmoid, clip(0.2 z + 0.5, 0, 1), is another function."""
    return np.clip(0.2 * z + 0.5, 0, 1).astype(right(z).dtype)


@mistake
def divides_by_the_sum_of_all(z):
    """The sigmoid looks at each element alone; dividing by a sum over the array is the softmax."""
    shifted = exponential(z - z.max())
    return shifted / shifted.sum()


@mistake
def keeps_the_type_of_z(right, z):
    """The answer is kept in an array like z; with an array of ints every answer is cut to 0 or 1."""
    return right(z).astype(z.dtype)
