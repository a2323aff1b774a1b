"""Wrong answers that students give for ReLU's backward pass."""

import numpy as np

from grader.authoring import mistake


@mistake
def passes_at_zero(da, z):
    """Where z is 0 the derivative is taken to be 0: z > 0, not z >= 0."""
    return np.where(z >= 0, da, 0).astype(da.dtype)


@mistake
def returns_the_derivative_only(da, z):
    """This is the derivative of ReLU; the chain rule multiplies it by the gradient that arrives, da."""
    return (z > 0).astype(da.dtype)


@mistake
def asks_the_gradient_for_its_sign(da, z):
    """The sign of z decides, not that of da: a negative gradient passes as well."""
    return np.where(da > 0, da, 0).astype(da.dtype)


@mistake
def applies_relu_to_the_product(da, z):
    """Negative gradients pass where z is positive; only the sign of z decides."""
    return np.where((z > 0) & (da > 0), da, 0).astype(da.dtype)


@mistake
def passes_everything(da, z):
    """Nothing was stopped: where z is negative, ReLU was flat and the gradient is 0."""
    return da.copy()


@mistake
def passes_where_it_should_stop(da, z):
    """The gradient passes where z is positive and stops where it is negative; here it is the other way round."""
    return np.where(z <= 0, da, 0).astype(da.dtype)


@mistake
def multiplies_by_the_activation(da, z):
    """The slope of ReLU is 1 where z is positive, however large z is: da passes unchanged."""
    return (da * np.maximum(z, 0)).astype(da.dtype)


@mistake
def sends_the_activation_back(da, z):
    """What goes back is the gradient da, not the activation."""
    return np.maximum(z, 0).astype(da.dtype)


@mistake
def leaks_below_zero(da, z):
    """That is leaky ReLU: below zero plain ReLU is flat, and nothing passes."""
    return (np.where(z > 0, 1, 0.01) * da).astype(da.dtype)
