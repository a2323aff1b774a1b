"""Wrong answers that students give for ReLU."""

import numpy as np

from grader.authoring import mistake


@mistake
def gives_the_derivative(right, z):
    """1 for positive and 0 for negative values is the slope of ReLU; the value itself is asked for."""
    return (z > 0).astype(z.dtype)


@mistake
def takes_the_absolute_value(z):
    """Negative values become 0, they do not change their sign."""
    return np.abs(z)


@mistake
def keeps_the_negative_part(z):
    """The negative values were kept and the positive ones cut: it is the maximum of 0 and z, not the minimum."""
    return np.minimum(z, 0)


@mistake
def leaks(right, z):
    """A small slope for negative values is the leaky ReLU; here they become 0."""
    return np.where(z > 0, z, 0.01 * z).astype(np.result_type(z, np.float32))


@mistake
def stops_at_one(z):
    """ReLU has no upper limit: only negative values are cut."""
    return np.clip(z, 0, 1)


@mistake
def stops_at_six(z):
    """ReLU has no upper limit; the variant that stops at 6 is called ReLU6."""
    return np.clip(z, 0, 6)


@mistake
def smooths_the_corner(z):
    """log(1 + e^z) is the softplus, a smooth relative; ReLU has a corner at 0."""
    return np.logaddexp(0, z, dtype=np.result_type(z, np.float32))


@mistake
def takes_the_maximum_of_the_array(right, z):
    """np.max gives the largest element of all; np.maximum(0, z) compares each with 0."""
    return np.full_like(z, max(z.max(), 0))


@mistake
def changes_nothing(z):
    """The answer is z itself: negative values have to become 0."""
    return z.copy()
