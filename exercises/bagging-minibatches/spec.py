"""Bagging: each model learns from a sample of its own, drawn with replacement, in mini-batches.

False alarms. Of m draws from m examples the number of different ones changes by at most 1 with each draw, so it is
further than t from its mean with probability 2 exp(-2 t^2 / m) at most (McDiarmid): 1e-11 for the t used here, below
1e-9 for a grading. That a batch of 50 of 600 examples spans less than 300 of them has 50 * 2^-49 = 9e-14 at most;
that none of 12 such batches repeats an example has exp(-24.5) = 2e-11, and less for larger batches.
"""

import numpy as np

from grader.authoring import Bounded, Exercise, Rng, expect, expect_equal, integers, sampled_from, seeds
from reference import data

ALARM = 1e-11


def order_of(batches, x):
    """Which example stands where; -1 for a row that is none."""
    place = {row.tobytes(): i for i, row in enumerate(np.ascontiguousarray(x))}
    return [place.get(np.ascontiguousarray(row).astype(x.dtype).tobytes(), -1) for xs, _ in batches for row in xs]


def different_bounds(m):
    """(low, high) for the number of different examples among m draws from m."""
    mean, far = m * (1 - (1 - 1 / m) ** m), (m * np.log(2 / ALARM) / 2) ** 0.5
    return int(mean - far), int(mean + far) + 1


def traits(batches, x, y, batch_size, rng):
    """What two runs of the same function have in common."""
    order = order_of(batches, x)
    labels = np.concatenate([np.atleast_1d(ys) for _, ys in batches]) if batches else []
    fits = len(labels) == len(order) and bool(np.all(np.asarray(labels) == y[order]))
    in_place = len(labels) > 0 and bool(np.all(np.diff(labels) > 0))
    low, high = different_bounds(len(x))
    spans = all(max(block) - min(block) < len(x) // 2 for xs, _ in batches for block in [order_of([(xs, 0)], x)])
    alike = len(batches) > 1 and bool(np.array_equal(batches[0][0], batches[1][0]))
    seed_0 = np.random.default_rng(0).integers(0, len(x), len(x)).tolist()
    share = [len(set(order)) < low, len(set(order)) > high, len(set(order)) == len(x)]
    lengths = [len(xs) for xs, _ in batches]
    return [lengths, fits, in_place, share, spans, alike, order == seed_0, order == sorted(order)]


exercise = Exercise(
    title="Bagging with mini-batches",
    track="training",
    entry="bagging_minibatches",
    oracle=data.bagging_minibatches,
    tolerance=Bounded(lambda answer, **_: [(0 * xs, 0 * ys) for xs, ys in answer]),
    telling=traits,
    after=("minibatches",),
    order=210,
)

ONE = np.array([[3.0, 4.0]])

exercise.example(x=ONE, y=np.array([7]), batch_size=10, rng=Rng(1), gives=[(ONE, np.array([7]))],
                 note="of one example only that one can be drawn")  # fmt: skip
exercise.example(x=ONE, y=np.array([7]), batch_size=1, rng=Rng(1), gives=[(ONE, np.array([7]))],
                 note="a batch may hold a single example")  # fmt: skip
exercise.raises(ValueError, x=ONE, y=np.array([7]), batch_size=0, rng=Rng(1), note="a batch holds at least 1 example")
exercise.raises(ValueError, x=ONE, y=np.array([7, 8]), batch_size=1, rng=Rng(1), note="1 example, but 2 labels")
exercise.raises(ValueError, x=ONE, y=np.array([7]), batch_size=-1, rng=Rng(1), note="a batch holds at least 1 example")


def examples(m, batch_size, seed):
    x = np.arange(1.0, 2 * m + 1).reshape(m, 2)
    return {"x": x, "y": 10 * np.arange(1, m + 1), "batch_size": batch_size, "seed": seed}


@exercise.inputs
def six_hundred(draw):
    return examples(600, draw(sampled_from((50, 60, 100))), draw(seeds()))


def with_a_rest(draw):
    return examples(draw(integers(601, 640)), draw(sampled_from((75, 90, 130))), draw(seeds()))


def expect_sample(batches, x, y):
    """Examples of x with their own labels, with about the share of different ones that chance gives."""
    order = order_of(batches, x)
    expect_equal(np.concatenate([ys for _, ys in batches]), y[order], "the labels of the examples")
    (low, high), different = different_bounds(len(x)), len(set(order))
    expect(low <= different <= high, "the number of different examples", str(different), f"from {low} to {high}")


@exercise.law(kind="statistics", cases=12)
def drawn_with_replacement(call, x, y, batch_size, seed):
    """As many examples are drawn as there are, each with its label; about 63 in 100 occur, some of them repeatedly."""
    expect_sample(call(x, y, batch_size, Rng(seed)), x, y)


@exercise.law(kind="statistics", inputs=with_a_rest, cases=12)
def the_last_batch_is_smaller(call, x, y, batch_size, seed):
    """What does not fill a batch makes a last, smaller one."""
    expect_sample(call(x, y, batch_size, Rng(seed)), x, y)


@exercise.law(cases=12)
def batches_are_drawn_from_everywhere(call, x, y, batch_size, seed):
    """Each batch holds examples from all over the data."""
    first = order_of(call(x, y, batch_size, Rng(seed))[:1], x)
    wide = max(first) - min(first) >= len(x) // 2
    expect(wide, "the examples of the first batch", "neighbours in the data", "drawn from everywhere")


@exercise.law(cases=12)
def batches_repeat_examples(call, x, y, batch_size, seed):
    """An example may come twice in one batch: nothing that was drawn is set aside."""
    blocks = [order_of([batch], x) for batch in call(x, y, batch_size, Rng(seed))]
    repeated = sum(len(block) - len(set(block)) for block in blocks)
    expect(repeated > 0, "the number of repetitions within the batches", str(repeated), "more than 0")



@exercise.law(cases=12)
def batches_differ(call, x, y, batch_size, seed):
    """No two batches are the same."""
    first, second, *_ = call(x, y, batch_size, Rng(seed))
    expect(np.any(first[0] != second[0]), "the second batch", "the first again", "another one")


@exercise.law(cases=12)
def the_seed_decides(call, x, y, batch_size, seed):
    """A generator with the same seed gives the same sample, and one with another seed another."""
    first = call(x, y, batch_size, Rng(seed))
    expect_equal(call(x, y, batch_size, Rng(seed)), first)
    other = order_of(call(x, y, batch_size, Rng((seed + 1) % 2**32)), x)
    expect(other != order_of(first, x), "the sample for another seed", "the same", "another one")
