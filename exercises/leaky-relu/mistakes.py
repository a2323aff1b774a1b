"""Wrong answers that students give for the leaky ReLU."""

import numpy as np

from grader.authoring import mistake


@mistake
def does_not_leak(z, alpha=0.01):
    """Negative values became 0, as in the plain ReLU; here they are multiplied by alpha."""
    return np.maximum(z, 0)


@mistake
def always_leaks_a_hundredth(right, z, alpha=0.01):
    """The slope is 0.01 whatever alpha is: use the argument."""
    return right(z, 0.01)


@mistake
def leaks_on_the_other_side(right, z, alpha=0.01):
    """The slope alpha belongs to the negative values; the positive ones stay as they are."""
    return -right(-z, alpha)


@mistake
def gives_alpha_itself(right, z, alpha=0.01):
    """Negative values are multiplied by alpha, not replaced by it."""
    return np.where(z > 0, z, alpha).astype(right(z, alpha).dtype)


@mistake
def loses_the_sign(right, z, alpha=0.01):
    """What leaks keeps its sign: alpha times a negative value is negative."""
    return np.abs(right(z, alpha))


@mistake
def divides_by_alpha(right, z, alpha=0.01):
    """Negative values are multiplied by alpha, which makes them smaller; dividing makes them larger."""
    with np.errstate(all="ignore"):
        return np.where(z > 0, z, z / alpha).astype(right(z, alpha).dtype)


@mistake
def adds_alpha(right, z, alpha=0.01):
    """alpha is a slope: it multiplies, it is not added."""
    return np.where(z > 0, z, z + alpha).astype(right(z, alpha).dtype)


@mistake
def gives_the_derivative(right, z, alpha=0.01):
    """1 and alpha are the slopes, which the backward pass needs; the value itself is asked for."""
    return np.where(z > 0, 1, alpha).astype(right(z, alpha).dtype)


@mistake
def keeps_the_type_of_z(right, z, alpha=0.01):
    """The answer is kept in an array like z; with an array of ints the small negative values are cut to 0."""
    return right(z, alpha).astype(z.dtype)
