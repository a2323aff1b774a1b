"""Wrong answers that students give for the hyperbolic tangent."""

import numpy as np

from grader.authoring import mistake


def exponential(z):
    with np.errstate(all="ignore"):
        return np.exp(z)


@mistake
def overflows(z):
    """e^z overflows for large z, and inf / inf is NaN: use np.tanh, or e^(-2|z|), which cannot overflow."""
    up, down = exponential(z), exponential(-z)
    with np.errstate(all="ignore"):
        return (up - down) / (up + down)


@mistake
def gives_the_sigmoid(z):
    """The sigmoid runs from 0 to 1, tanh from -1 to 1."""
    return 1 / (1 + exponential(-z))


@mistake
def forgets_to_double(right, z):
    """tanh(z) = 2 sigmoid(2z) - 1: the argument is doubled too."""
    return right(z / 2)


@mistake
def forgets_to_subtract_one(right, z):
    """tanh(z) = 2 sigmoid(2z) - 1: without the -1 it runs from 0 to 2."""
    return right(z) + 1


@mistake
def gives_the_hyperbolic_sine(z):
    """The difference of the exponentials is divided by their sum, not by 2."""
    return (exponential(z) - exponential(-z)) / 2


@mistake
def swaps_sum_and_difference(right, z):
    """The difference e^z - e^-z stands above, the sum below."""
    with np.errstate(all="ignore"):
        return 1 / right(z)


@mistake
def gives_the_derivative(right, z):
    """1 - tanh² is the slope, which the backward pass needs."""
    return 1 - right(z) ** 2


@mistake
def turns_it_upside_down(right, z):
    """The sign is the wrong way round: tanh of a positive number is positive."""
    return -right(z)


@mistake
def cuts_straight(right, z):
    """clip(z, -1, 1) agrees with tanh only near 0 and far out."""
    return np.clip(z, -1, 1).astype(right(z).dtype)


@mistake
def keeps_the_type_of_z(right, z):
    """The answer is kept in an array like z; with an array of ints every answer is cut to 0."""
    return right(z).astype(z.dtype)
