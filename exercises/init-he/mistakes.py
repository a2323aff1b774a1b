"""Wrong starting weights in place of He's."""

import numpy as np

from grader.authoring import mistake
from reference import initializers


def due(shape):
    return 2 / initializers.fans(shape)[0]


@mistake
def uses_xaviers_variance(right, shape, rng):
    """This is Xavier's variance, 2 / (fan_in + fan_out); after ReLU, He's 2 / fan_in is due."""
    fan_in, fan_out = initializers.fans(shape)
    return initializers.init_normal(shape, rng, (2 / (fan_in + fan_out)) ** 0.5)


@mistake
def forgets_the_two(right, shape, rng):
    """The variance is 2 / fan_in: ReLU cuts half of the values, and the 2 makes up for it."""
    fan_in, fan_out = initializers.fans(shape)
    return initializers.init_normal(shape, rng, (1 / fan_in) ** 0.5)


@mistake
def uses_fan_out(right, shape, rng):
    """The variance goes by the inputs of a unit, fan_in, not by its outputs."""
    fan_in, fan_out = initializers.fans(shape)
    return initializers.init_normal(shape, rng, (2 / fan_out) ** 0.5)


@mistake
def counts_the_channels_only(right, shape, rng):
    """A convolutional unit sees f * f * n_c_prev inputs: the window counts, too."""
    fan_in, fan_out = initializers.fans(shape)
    return initializers.init_normal(shape, rng, (2 / shape[-2]) ** 0.5)


@mistake
def scales_by_the_variance(right, shape, rng):
    """The numbers were multiplied by 2 / fan_in: multiply by its root, the standard deviation."""
    fan_in, fan_out = initializers.fans(shape)
    return initializers.init_normal(shape, rng, ((2 / fan_in) ** 2) ** 0.5)


@mistake
def takes_the_deviation_for_a_limit(right, shape, rng):
    """Uniform between -s and s has only a third of the variance: the limit is sqrt(6 / fan_in)."""
    fan_in, fan_out = initializers.fans(shape)
    return initializers.init_normal(shape, rng, (2 / 3 / fan_in) ** 0.5)


@mistake
def starts_at_zero(right, shape, rng):
    """All weights are 0, so all units compute the same and learn the same: draw them at random."""
    w, b = right(shape, rng)
    return 0 * w, b


@mistake
def starts_all_alike(right, shape, rng):
    """All weights are the same number: units that start alike stay alike. Draw every weight for itself."""
    w, b = right(shape, rng)
    return np.full(shape, due(shape) ** 0.5), b


@mistake
def draws_one_row_for_all(right, shape, rng):
    """One row was drawn and repeated: draw numbers in the shape of the weights."""
    w, b = right(shape, rng)
    return np.broadcast_to(w[:1], shape).copy(), b


@mistake
def draws_positive_numbers_only(right, shape, rng):
    """rng.random gives numbers from 0 to 1, all positive: weights have both signs and the mean 0."""
    w, b = right(shape, rng)
    return np.abs(w), b


@mistake
def draws_the_biases_too(right, shape, rng):
    """The biases were drawn at random: they start at 0, as the weights already differ."""
    w, b = right(shape, rng)
    return w, 0.1 + rng.random(shape[-1])


@mistake
def ignores_the_generator(right, shape, rng):
    """The weights are the same for every seed: draw them from the generator that is given, rng."""
    return right(shape, np.random.default_rng(0))
