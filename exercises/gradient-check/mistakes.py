"""Wrong answers that students give for the gradient check."""

import numpy as np

from grader.authoring import mistake


def lengths(*arrays):
    return [float(np.sqrt(np.sum(np.square(array)))) for array in arrays]


def share(distance, of):
    return distance / of if of else 0.0


@mistake
def returns_the_distance(gradient, approximation):
    """A distance of 0.01 is much for small gradients and little for large ones: divide by the lengths of both."""
    return lengths(gradient - approximation)[0]


@mistake
def divides_by_one_length(gradient, approximation):
    """The distance is divided by the sum of both lengths, not by one of them."""
    return share(*lengths(gradient - approximation, gradient))


@mistake
def divides_by_the_length_of_the_sum(gradient, approximation):
    """The lengths are added, not the gradients: opposite ones would cancel."""
    return share(*lengths(gradient - approximation, gradient + approximation))


@mistake
def subtracts_the_lengths(gradient, approximation):
    """The length of the difference is meant, not the difference of the lengths."""
    one, other = lengths(gradient, approximation)
    return share(abs(one - other), one + other)


@mistake
def forgets_the_roots(gradient, approximation):
    """Lengths are roots of sums of squares; the roots are missing."""
    apart, one, other = (length**2 for length in lengths(gradient - approximation, gradient, approximation))
    return share(apart, one + other)


@mistake
def divides_by_zero(right, gradient, approximation):
    """Two gradients of 0 are equal: the answer is 0, not 0 / 0."""
    return right(gradient, approximation) if gradient.any() or approximation.any() else np.asarray(np.nan)


@mistake
def takes_the_largest_element(gradient, approximation):
    """The length of all elements together is meant, not the largest of them."""
    parts = (np.abs(array).max() for array in (gradient - approximation, gradient, approximation))
    apart, one, other = map(float, parts)
    return share(apart, one + other)


@mistake
def adds_absolute_values(gradient, approximation):
    """The Euclidean length is meant: the root of the sum of squares, not the sum of absolute values."""
    apart, one, other = (float(np.abs(array).sum()) for array in (gradient - approximation, gradient, approximation))
    return share(apart, one + other)


@mistake
def takes_the_norm_of_a_matrix(gradient, approximation):
    """The length of all elements is meant: flatten first, as np.linalg.norm(a, 2) of a matrix is another norm."""
    flat = [array.reshape(len(array), -1) for array in (gradient - approximation, gradient, approximation)]
    apart, one, other = (float(np.linalg.norm(array, 2)) for array in flat)
    return share(apart, one + other)


@mistake
def adds_a_small_number_below(right, gradient, approximation):
    """A number added below the line changes the answer for small gradients; 0 / 0 is a case of its own."""
    apart, one, other = lengths(gradient - approximation, gradient, approximation)
    return apart / (one + other + 1e-8)
