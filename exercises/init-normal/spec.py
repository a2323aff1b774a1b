"""Starting weights from a normal distribution: statistics within bounds that chance hardly ever breaks.

False alarms. Of at most 12 public and 12 hidden cases for each check, the variance, the mean and the tails are each
off by chance with 1e-11 at most (see reference/initializers.py): below 1e-9 for a grading. Two seeds give other
weights but for 2^-53 and less.
"""

import numpy as np

from grader.authoring import Exercise, Rng, expect, expect_equal, sampled_from, seeds
from reference import initializers
from reference.dropout import binomial_bounds

ALARM = 1e-11
SHAPES = ((90, 25), (25, 100), (3, 3, 8, 40), (5, 5, 20, 6), (3, 5, 30, 7))  # 2250 to 3150 weights


def due_variance(shape, std):
    return std**2


def has_variance(w, variance):
    low, high = initializers.square_bounds(w.size, ALARM)
    return bool(low <= np.sum(w.astype(np.float64) ** 2) / variance <= high)


def traits(answer, shape, rng, std):
    """What two runs of the same function have in common."""
    w, b = answer
    if w.size < 1000 or std == 0:
        return [bool(np.any(w)), bool(np.any(b))]
    candidates = [
        std**2,
        std**4,
        std,
        0.01,
        std**2 / 3,
    ]
    alike = [bool(np.all(w == w[:1])), bool(np.all(w == w.flat[0])), bool(w.min() >= 0)]
    flat = int(np.count_nonzero(np.abs(w) > 2 * w.std())) == 0
    seed_0 = initializers.init_normal(shape, np.random.default_rng(0), std)[0]
    return [[has_variance(w, v) for v in candidates], alike, flat, bool(np.any(b)), bool(np.allclose(w, seed_0))]


exercise = Exercise(
    title="Starting weights from a normal distribution",
    track="training",
    entry="init_normal",
    oracle=initializers.init_normal,
    telling=traits,
    order=10,
)

exercise.example(
    shape=(2, 3),
    rng=Rng(1),
    std=0.0,
    gives=(np.zeros((2, 3)), np.zeros(3)),
    note="with a deviation of 0 all weights are 0, which shows the shapes: one bias for each output",
)


@exercise.inputs
def layers(draw):
    return {"shape": draw(sampled_from(SHAPES)), "seed": draw(seeds()), "std": draw(sampled_from((0.02, 0.5, 0.3)))}


@exercise.law(kind="statistics", cases=12)
def the_variance_is_right(call, shape, seed, std):
    """The weights are spread as far as they should be: their standard deviation is std."""
    w, _ = call(shape, Rng(seed), std)
    low, high = (edge / w.size for edge in initializers.square_bounds(w.size, ALARM))
    ratio = float(np.mean(w**2)) / due_variance(shape, std)
    expect(low <= ratio <= high, "the mean square over the variance", f"{ratio:.3f}", f"from {low:.3f} to {high:.3f}")


@exercise.law(kind="statistics", cases=12)
def the_usual_deviation(call, shape, seed, std):
    """Unless given, the standard deviation is 0.1."""
    w, _ = call(shape, Rng(seed))
    low, high = (edge / w.size for edge in initializers.square_bounds(w.size, ALARM))
    ratio = float(np.mean(w**2)) / due_variance(shape, 0.1)
    expect(low <= ratio <= high, "the mean square over the variance", f"{ratio:.3f}", f"from {low:.3f} to {high:.3f}")



@exercise.law(kind="statistics", cases=12)
def the_mean_is_zero(call, shape, seed, std):
    """The weights are of both signs and their mean is near 0, as near as so many numbers bring it."""
    w, _ = call(shape, Rng(seed), std)
    far = initializers.mean_bound(w.size, ALARM) * due_variance(shape, std) ** 0.5
    mean = float(np.mean(w))
    expect(abs(mean) <= far, "the mean of the weights", f"{mean:.4g}", f"between {-far:.4g} and {far:.4g}")
    expect(np.any(w < 0) and np.any(w > 0), "the signs of the weights", "all the same", "both")


@exercise.law(kind="statistics", cases=12)
def the_bell_has_tails(call, shape, seed, std):
    """The numbers are normal, not uniform: one of 22 lies beyond two standard deviations."""
    w, _ = call(shape, Rng(seed), std)
    low, high = binomial_bounds(w.size, initializers.BEYOND_TWO, ALARM)
    beyond = int(np.count_nonzero(np.abs(w) > 2 * std))
    expect(low <= beyond <= high, "the number of weights beyond two deviations", str(beyond), f"from {low} to {high}")


@exercise.law(cases=12)
def biases_are_zero(call, shape, seed, std):
    """The biases start at 0: there is one for each output."""
    expect_equal(call(shape, Rng(seed), std)[1], np.zeros(shape[-1]), "the biases")


@exercise.law(cases=12)
def no_two_weights_are_alike(call, shape, seed, std):
    """Every weight is drawn for itself: units that start alike would stay alike for ever."""
    w, _ = call(shape, Rng(seed), std)
    different = len(np.unique(w))
    expect(different > w.size / 2, "the number of different weights", str(different), f"about {w.size}")


@exercise.law(cases=12)
def the_seed_decides(call, shape, seed, std):
    """A generator with the same seed gives the same weights, and one with another seed others."""
    w, b = call(shape, Rng(seed), std)
    expect_equal(call(shape, Rng(seed), std), (w, b))
    other, _ = call(shape, Rng((seed + 1) % 2**32), std)
    expect(np.any(other != w), "the weights for another seed", "the same", "others")
