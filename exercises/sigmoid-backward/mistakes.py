"""Wrong answers that students give for the sigmoid's backward pass."""

import numpy as np

from grader.authoring import mistake
from reference.activations import sigmoid


@mistake
def returns_the_derivative_only(right, da, z):
    """This is the derivative of the sigmoid; the chain rule multiplies it by the gradient that arrives, da."""
    return right(np.ones_like(da), z)


@mistake
def takes_z_for_s(da, z):
    """The derivative is s (1 - s) with s = sigmoid(z): z itself is not the activation."""
    return da * z * (1 - z)


@mistake
def applies_the_sigmoid_twice(right, da, z):
    """What arrives is z, so the sigmoid is taken once; here it is taken of what is the activation already."""
    return right(da, sigmoid(z))


@mistake
def forgets_one_factor(da, z):
    """The derivative is s (1 - s); the factor 1 - s is missing."""
    return (da * sigmoid(z)).astype(da.dtype)


@mistake
def forgets_the_other_factor(da, z):
    """The derivative is s (1 - s); the factor s is missing."""
    return (da * sigmoid(-z)).astype(da.dtype)


@mistake
def is_that_of_tanh(da, z):
    """1 - s^2 belongs to tanh; for the sigmoid it is s (1 - s)."""
    return (da * (1 - sigmoid(z) ** 2)).astype(da.dtype)


@mistake
def adds_in_place_of_multiplying(da, z):
    """s and 1 - s are multiplied."""
    return (da * (sigmoid(z) - 1 + sigmoid(z))).astype(da.dtype)


@mistake
def has_the_wrong_sign(right, da, z):
    """The sigmoid rises everywhere: s (1 - s), not s (s - 1)."""
    return -right(da, z)


@mistake
def overflows(da, z):
    """e^-z overflows for large negative z, and inf / inf is NaN; s (1 - s) needs only the sigmoid."""
    with np.errstate(all="ignore"):
        return (da * np.exp(-z) / (1 + np.exp(-z)) ** 2).astype(da.dtype)


@mistake
def sends_the_activation_back(da, z):
    """This is the forward pass: the gradient is da s (1 - s)."""
    return sigmoid(z)
