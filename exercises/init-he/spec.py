"""He's starting weights: the statistics of what is drawn, within bounds that chance hardly ever breaks.

False alarms. Of at most 12 public and 12 hidden cases for each check, the variance, the mean are each
off by chance with 1e-11 at most (see reference/initializers.py): below 1e-9 for a grading. Two seeds give other
weights but for 2^-53 and less.
"""

import numpy as np

from grader.authoring import Exercise, Rng, expect, expect_equal, sampled_from, seeds
from reference import initializers

ALARM = 1e-11
SHAPES = ((90, 25), (25, 100), (3, 3, 8, 40), (5, 5, 20, 6), (3, 5, 30, 7))  # 2250 to 3150 weights
# 12960 to 15000, among which variances that differ by a sixth are told apart
LARGE = ((180, 75), (75, 200), (3, 3, 16, 90), (5, 5, 40, 14), (3, 5, 60, 15))


def due_variance(shape):
    return 2 / initializers.fans(shape)[0]


def has_variance(w, variance):
    low, high = initializers.square_bounds(w.size, ALARM)
    return bool(low <= np.sum(w.astype(np.float64) ** 2) / variance <= high)


def traits(answer, shape, rng):
    """What two runs of the same function have in common."""
    w, b = answer
    fan_in, fan_out = initializers.fans(shape)
    if w.size < 1000:
        return [bool(np.any(w)), bool(np.any(b))]
    candidates = [
        2 / fan_in,
        1 / fan_in,
        2 / (fan_in + fan_out),
        2 / fan_out,
        2 / shape[-2],
        4 / fan_in**2,
        2 / 3 / fan_in,
    ]
    alike = [bool(np.all(w == w[:1])), bool(np.all(w == w.flat[0])), bool(w.min() >= 0)]
    flat = int(np.count_nonzero(np.abs(w) > 2 * w.std())) == 0
    seed_0 = initializers.init_he(shape, np.random.default_rng(0))[0]
    return [[has_variance(w, v) for v in candidates], alike, flat, bool(np.any(b)), bool(np.allclose(w, seed_0))]


exercise = Exercise(
    title="He's starting weights",
    track="training",
    entry="init_he",
    oracle=initializers.init_he,
    telling=traits,
    order=30,
)

exercise.example(
    shape=(1, 0),
    rng=Rng(1),
    gives=(np.zeros((1, 0)), np.zeros(0)),
    note="no outputs, no weights and no biases: the weights have the shape asked for, the biases its last number",
)


@exercise.inputs
def layers(draw):
    return {"shape": draw(sampled_from(SHAPES)), "seed": draw(seeds())}


def large_layers(draw):
    return {"shape": draw(sampled_from(LARGE)), "seed": draw(seeds())}


@exercise.law(kind="statistics", inputs=large_layers, cases=12)
def the_variance_is_right(call, shape, seed):
    """The weights are spread as far as they should be, in dense and in convolutional layers."""
    w, _ = call(shape, Rng(seed))
    low, high = (edge / w.size for edge in initializers.square_bounds(w.size, ALARM))
    ratio = float(np.mean(w**2)) / due_variance(shape)
    expect(low <= ratio <= high, "the mean square over the variance", f"{ratio:.3f}", f"from {low:.3f} to {high:.3f}")


@exercise.law(kind="statistics", cases=12)
def the_mean_is_zero(call, shape, seed):
    """The weights are of both signs and their mean is near 0, as near as so many numbers bring it."""
    w, _ = call(shape, Rng(seed))
    far = initializers.mean_bound(w.size, ALARM) * due_variance(shape) ** 0.5
    mean = float(np.mean(w))
    expect(abs(mean) <= far, "the mean of the weights", f"{mean:.4g}", f"between {-far:.4g} and {far:.4g}")
    expect(np.any(w < 0) and np.any(w > 0), "the signs of the weights", "all the same", "both")


@exercise.law(cases=12)
def biases_are_zero(call, shape, seed):
    """The biases start at 0: there is one for each output."""
    expect_equal(call(shape, Rng(seed))[1], np.zeros(shape[-1]), "the biases")


@exercise.law(cases=12)
def no_two_weights_are_alike(call, shape, seed):
    """Every weight is drawn for itself: units that start alike would stay alike for ever."""
    w, _ = call(shape, Rng(seed))
    different = len(np.unique(w))
    expect(different > w.size / 2, "the number of different weights", str(different), f"about {w.size}")


@exercise.law(cases=12)
def the_seed_decides(call, shape, seed):
    """A generator with the same seed gives the same weights, and one with another seed others."""
    w, b = call(shape, Rng(seed))
    expect_equal(call(shape, Rng(seed)), (w, b))
    other, _ = call(shape, Rng((seed + 1) % 2**32))
    expect(np.any(other != w), "the weights for another seed", "the same", "others")
