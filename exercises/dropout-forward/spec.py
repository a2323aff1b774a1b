"""Inverted dropout, forward: chance is graded by exact binomial bounds, everything else exactly.

False alarms. A right submission fails a grading with probability below 1e-8. Of the at most 25 public and 25
hidden cases of each check: the two counts of kept values are off by chance with 1e-11 each (1e-9 in all), no value
or every value of 600 is kept with 0.9^600 = 4e-28 at most, all slices of an axis agree with 0.9^(17 * 18) = 1e-14 at
most for each of up to four axes (2e-12 in all), and two seeds give one mask of 300 with 0.82^300 = 1e-26 at most.

Power. One count of 2000 misses a keep rate that is 0.1 off with probability 0.013 at most, drop taken for keep
with 1e-29, normal numbers taken for uniform ones with 1.5e-5, and a rate that is always 0.5 with 0.013 (never
at 0.2 and 0.9). The rates leave out 0.5, where drop and keep are the same, and 0.78, where a normal number is
below the rate as often as a uniform one.
"""

import numpy as np

from grader.authoring import (
    Ask,
    Exercise,
    Rng,
    Step,
    dense_array,
    expect,
    expect_close,
    expect_equal,
    integers,
    permuted_array,
    rounding,
    sampled_from,
    seeds,
)
from reference import dropout

RATES = (0.2, 0.4, 0.6, 0.9)
ALARM = 1e-11
COUNTED = 2000
UNIT = {"float64": 2.0**-53, "float32": 2.0**-24}


def without_mask(reply):
    """(out, mask) is as good as out."""
    return reply[0] if type(reply) is tuple and len(reply) == 2 else reply


def statistics(out, x, keep_prob, mode, rng):
    """What two runs of the same function have in common: factors, rates, and what the mask goes along with."""
    kept = out != 0
    factors = np.unique(np.round(out[kept] / x[kept].astype(np.float64), 5)).tolist() if kept.any() else []
    rates = [low <= np.count_nonzero(kept) <= high for low, high in
             (dropout.binomial_bounds(x.size, rate, ALARM) for rate in (keep_prob, 1 - keep_prob))]  # fmt: skip
    shared = [bool(np.all(kept == np.take(kept, [0], axis))) for axis in range(x.ndim)]
    sorted_by_value = bool(kept.any() and not kept.all() and x[kept].min() > x[~kept].max())
    return [factors[:4], rates if x.size >= COUNTED else [], shared, sorted_by_value, bool(kept.all())]


exercise = Exercise(
    title="Dropout, forward",
    track="layers",
    entry="dropout_forward",
    oracle=dropout.dropout_forward,
    interpret=without_mask,
    telling=statistics,
    order=230,
)


@exercise.dialect("cs231n", entry="dropout_forward", parameters=("x", "dropout_param"), skips=("error",))
def cs231n(defined, x, keep_prob, mode, rng):
    """In this course p is the probability to keep, and numpy.random is seeded by the parameters."""
    step = Step("dropout_forward", (x, {"mode": mode, "p": keep_prob, "seed": rng.seed}))
    return Ask((step,), pick=(0,))


# ---------------------------------------------------------------- worked examples

FOUR = np.array([[1.0, -2.0], [3.0, 4.0]])

exercise.example(x=FOUR, keep_prob=0.8, mode="test", rng=Rng(1), gives=FOUR, note="nothing is dropped at test time")
exercise.example(x=FOUR, keep_prob=1.0, mode="train", rng=Rng(1), gives=FOUR, note="keep_prob 1 keeps everything")

exercise.raises(ValueError, x=FOUR, keep_prob=0.0, mode="train", rng=Rng(1), note="keep_prob 0 would keep nothing")
exercise.raises(ValueError, x=FOUR, keep_prob=1.5, mode="train", rng=Rng(1), note="a probability is at most 1")
exercise.raises(ValueError, x=FOUR, keep_prob=0.8, mode="predict", rng=Rng(1), note="the mode is 'train' or 'test'")
exercise.raises(ValueError, x=FOUR, keep_prob=1.5, mode="test", rng=Rng(1), note="a probability is at most 1")


# ---------------------------------------------------------------- what is drawn


def chance(draw):
    return {"keep_prob": draw(sampled_from(RATES)), "seed": draw(seeds())}


def activations(draw):
    """300 to 3600 activations, none of them 0, so that what is dropped can be seen: (m, n) or (m, n_h, n_w, n_c)."""
    if draw(sampled_from((2, 4))) == 2:
        shape = (draw(integers(17, 20)), draw(integers(18, 24)))
    else:
        shape = (draw(integers(4, 5)), draw(integers(5, 6)), draw(integers(4, 6)), draw(integers(4, 6)))
    return {"x": draw(permuted_array(shape)), **chance(draw)}


def dense_activations(draw):
    x = draw(dense_array((20, 30), draw(sampled_from(("float64", "float32")))))
    return {"x": np.where(x == 0, 1, x).astype(x.dtype), **chance(draw)}


def two_thousand(draw):
    shape = draw(sampled_from(((40, 50), (5, 8, 10, 5))))
    return {"x": draw(permuted_array(shape)), **chance(draw)}


# ---------------------------------------------------------------- chance


@exercise.law(kind="statistics", inputs=dense_activations)
def values_are_dropped_or_scaled(call, x, keep_prob, seed):
    """In training every value becomes either 0 or x / keep_prob, and both happen."""
    out = call(x, keep_prob, "train", Rng(seed))
    due = np.where(out == 0, 0, x.astype(np.float64) / keep_prob)
    expect_close(out, due, 8 * UNIT[x.dtype.name] * np.abs(due))  # a quotient, or a product with a rounded 1 / p
    kept = np.count_nonzero(out)
    expect(0 < kept < x.size, "the number of values kept", str(kept), f"about {keep_prob * x.size:.0f} of {x.size}")


@exercise.law(kind="statistics", inputs=two_thousand, cases=12)
def keeps_each_value_with_its_probability(call, x, keep_prob, seed):
    """Of many values, a share of keep_prob is kept, up to what chance allows."""
    kept = int(np.count_nonzero(call(x, keep_prob, "train", Rng(seed))))
    low, high = dropout.binomial_bounds(COUNTED, keep_prob, ALARM)
    expect(low <= kept <= high, "the number of values kept", str(kept), f"from {low} to {high} of {COUNTED}")


@exercise.law(inputs=two_thousand, cases=12)
def the_mean_is_kept(call, x, keep_prob, seed):
    """On average the output is the input: where all values are 3, the mean stays near 3."""
    mean = np.mean(call(np.full(x.shape, 3.0), keep_prob, "train", Rng(seed)))
    low, high = dropout.binomial_bounds(COUNTED, keep_prob, ALARM)
    far = 3 * max(keep_prob * COUNTED - low, high - keep_prob * COUNTED) / (keep_prob * COUNTED)
    within = abs(mean - 3) <= far + rounding(COUNTED, 3.0)
    expect(within, "the mean", f"{mean:.4f}", f"between {3 - far:.4f} and {3 + far:.4f}")


# ---------------------------------------------------------------- laws

exercise.inputs(activations)


@exercise.law
def every_value_is_decided_on_its_own(call, x, keep_prob, seed):
    """No row, column, image or channel shares its mask with all the others."""
    kept = call(x, keep_prob, "train", Rng(seed)) != 0
    for axis in range(x.ndim):
        alike = np.all(kept == np.take(kept, [0], axis))
        expect(not alike, f"the mask along axis {axis}", "the same everywhere", "drawn for every value")


@exercise.law
def the_same_seed_gives_the_same_mask(call, x, keep_prob, seed):
    """A generator with the same seed gives the same answer, and one with another seed another."""
    out = call(x, keep_prob, "train", Rng(seed))
    expect_equal(call(x, keep_prob, "train", Rng(seed)), out)
    other = call(x, keep_prob, "train", Rng((seed + 1) % 2**32))
    expect(np.any((other != 0) != (out != 0)), "the mask for another seed", "the same", "another one")


@exercise.law
def the_mask_does_not_look_at_the_values(call, x, keep_prob, seed):
    """What is dropped depends on chance alone: other values with the same seed are dropped at the same places."""
    out = call(x, keep_prob, "train", Rng(seed))
    expect_equal(call(np.flip(x) * -2, keep_prob, "train", Rng(seed)) != 0, out != 0, "what is kept of other values")


@exercise.law
def testing_changes_nothing(call, x, keep_prob, seed):
    """At test time the answer is x itself, neither dropped nor scaled."""
    expect_equal(call(x, keep_prob, "test", Rng(seed)), x)
