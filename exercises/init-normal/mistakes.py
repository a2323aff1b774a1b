"""Wrong starting weights from a normal distribution."""

import numpy as np

from grader.authoring import mistake


def due(shape, std):
    return std**2


@mistake
def takes_std_for_the_variance(right, shape, rng, std=0.1):
    """The deviation became the root of std: std is the standard deviation, not the variance."""
    return right(shape, rng, std**0.5)


@mistake
def scales_by_the_variance(right, shape, rng, std=0.1):
    """The numbers were multiplied by std ** 2: multiplying by a number multiplies the deviation by it."""
    return right(shape, rng, std**2)


@mistake
def ignores_std(right, shape, rng, std=0.1):
    """The deviation was always 0.1: use the argument std."""
    return right(shape, rng, 0.1)


@mistake
def draws_uniform_numbers(right, shape, rng, std=0.1):
    """The numbers are uniform: a normal distribution has tails, rng.standard_normal."""
    return std * 3**0.5 * rng.uniform(-1, 1, shape), np.zeros(shape[-1])


@mistake
def draws_uniformly_from_minus_std_to_std(right, shape, rng, std=0.1):
    """The numbers are uniform between -std and std: they should be normal, rng.normal(0, std, shape)."""
    return rng.uniform(-1, 1, shape) * std, np.zeros(shape[-1])


@mistake
def starts_at_zero(right, shape, rng, std=0.1):
    """All weights are 0, so all units compute the same and learn the same: draw them at random."""
    w, b = right(shape, rng, std)
    return 0 * w, b


@mistake
def starts_all_alike(right, shape, rng, std=0.1):
    """All weights are the same number: units that start alike stay alike. Draw every weight for itself."""
    w, b = right(shape, rng, std)
    return np.full(shape, due(shape, std) ** 0.5), b


@mistake
def draws_one_row_for_all(right, shape, rng, std=0.1):
    """One row was drawn and repeated: draw numbers in the shape of the weights."""
    w, b = right(shape, rng, std)
    return np.broadcast_to(w[:1], shape).copy(), b


@mistake
def draws_positive_numbers_only(right, shape, rng, std=0.1):
    """rng.random gives numbers from 0 to 1, all positive: weights have both signs and the mean 0."""
    w, b = right(shape, rng, std)
    return np.abs(w), b


@mistake
def draws_the_biases_too(right, shape, rng, std=0.1):
    """The biases were drawn at random: they start at 0, as the weights already differ."""
    w, b = right(shape, rng, std)
    return w, 0.1 + rng.random(shape[-1])


@mistake
def ignores_the_generator(right, shape, rng, std=0.1):
    """The weights are the same for every seed: draw them from the generator that is given, rng."""
    return right(shape, np.random.default_rng(0), std)
