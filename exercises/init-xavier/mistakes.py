"""Wrong starting weights in place of Xavier's."""

import numpy as np

from grader.authoring import mistake
from reference import initializers


def due(shape):
    return 2 / sum(initializers.fans(shape))


@mistake
def uses_hes_variance(right, shape, rng):
    """This is He's variance, 2 / fan_in, for ReLU; Xavier's is 2 / (fan_in + fan_out)."""
    fan_in, fan_out = initializers.fans(shape)
    return initializers.init_normal(shape, rng, (2 / fan_in) ** 0.5)


@mistake
def looks_at_the_inputs_only(right, shape, rng):
    """The variance 1 / fan_in leaves out the way back: Xavier's is 2 / (fan_in + fan_out)."""
    fan_in, fan_out = initializers.fans(shape)
    return initializers.init_normal(shape, rng, (1 / fan_in) ** 0.5)


@mistake
def forgets_the_two(right, shape, rng):
    """The variance is 2 / (fan_in + fan_out), one over the mean of both: the 2 is missing."""
    fan_in, fan_out = initializers.fans(shape)
    return initializers.init_normal(shape, rng, (1 / (fan_in + fan_out)) ** 0.5)


@mistake
def counts_the_channels_only(right, shape, rng):
    """In a convolutional layer the window counts, too: fan_in is f * f * n_c_prev, fan_out f * f * n_c."""
    fan_in, fan_out = initializers.fans(shape)
    return initializers.init_normal(shape, rng, (2 / (shape[-2] + shape[-1])) ** 0.5)


@mistake
def scales_by_the_variance(right, shape, rng):
    """The numbers were multiplied by the variance: multiply by its root, the standard deviation."""
    fan_in, fan_out = initializers.fans(shape)
    return initializers.init_normal(shape, rng, ((2 / (fan_in + fan_out)) ** 2) ** 0.5)


@mistake
def takes_the_deviation_for_a_limit(right, shape, rng):
    """Uniform between -s and s has a third of the variance: the limit is sqrt(6 / (fan_in + fan_out))."""
    fan_in, fan_out = initializers.fans(shape)
    return initializers.init_normal(shape, rng, (2 / 3 / (fan_in + fan_out)) ** 0.5)


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
