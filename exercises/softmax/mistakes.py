"""Wrong answers that students give for the softmax."""

import numpy as np

from grader.authoring import mistake


def normalised(exponentials):
    with np.errstate(all="ignore"):
        return exponentials / exponentials.sum(axis=-1, keepdims=True)


def exponential(z):
    with np.errstate(all="ignore"):
        return np.exp(z)


@mistake
def overflows(z):
    """e^z overflows from z = 710 on (89 in float32), and inf / inf is NaN: subtract the row's maximum first."""
    return normalised(exponential(z))


@mistake
def normalises_over_the_batch(right, z):
    """The columns add up to 1, not the rows: the classes are along the last axis, axis=-1."""
    return np.moveaxis(right(np.moveaxis(z, 0, -1)), -1, 0)


@mistake
def normalises_all_rows_together(right, z):
    """The whole array adds up to 1: sum along the last axis alone, with keepdims=True."""
    return right(z.reshape(-1)).reshape(z.shape)


@mistake
def subtracts_the_largest_of_all(z):
    """A row far below the largest score of the batch becomes 0 / 0: subtract each row's own maximum."""
    return normalised(exponential(z - z.max()))


@mistake
def subtracts_the_mean(z):
    """Above the mean, scores can still overflow: subtract the maximum, so that no exponent is positive."""
    return normalised(exponential(z - z.mean(axis=-1, keepdims=True)))


@mistake
def divides_by_the_maximum(right, z):
    """Subtracting the maximum leaves the probabilities as they are; dividing by it changes them."""
    with np.errstate(all="ignore"):
        return right(z / z.max(axis=-1, keepdims=True))


@mistake
def forgets_to_normalise(z):
    """The exponentials have to be divided by their sum, so that each row adds up to 1."""
    return exponential(z - z.max(axis=-1, keepdims=True))


@mistake
def returns_logarithms(z):
    """These are log-probabilities; the softmax itself is their exponential."""
    shifted = z - z.max(axis=-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))


@mistake
def clips_the_scores(right, z):
    """Clipping changes large scores, and with them the probabilities: subtract the row's maximum."""
    return right(np.clip(z, -500, 500))


@mistake
def adds_an_epsilon(z):
    """Less the maximum, the sum is at least 1 and never 0; an epsilon only makes the rows fall short of 1."""
    exponentials = exponential(z - z.max(axis=-1, keepdims=True))
    return exponentials / (exponentials.sum(axis=-1, keepdims=True) + 1e-8)


@mistake
def applies_the_sigmoid(z):
    """The sigmoid looks at each score alone; the softmax divides by the sum over all classes."""
    return 1 / (1 + exponential(-z))


@mistake
def takes_shares_of_the_scores(z):
    """The share of the exponentials is asked for, not of the scores: negative scores would give negative shares."""
    return normalised(z)
