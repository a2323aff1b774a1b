"""Mini-batches: a shuffled partition of the examples. Nothing is left to chance in the grading but the shuffling.

False alarms: a right submission fails where a shuffle of 20 examples or more leaves them in their order, or where two
seeds give one order: with 2 / 20! = 8e-19 for a case, below 1e-15 for a grading.
"""

import numpy as np

from grader.authoring import (
    Ask,
    Bounded,
    Exercise,
    Rng,
    Step,
    View,
    expect,
    expect_equal,
    integers,
    sampled_from,
    seeds,
)
from reference import data


def order_of(batches, x):
    """Which example stands where; -1 for a row that is none."""
    place = {row.tobytes(): i for i, row in enumerate(np.ascontiguousarray(x))}
    return [place.get(np.ascontiguousarray(row).astype(x.dtype).tobytes(), -1) for xs, _ in batches for row in xs]


def traits(batches, x, y, batch_size, rng):
    """What two runs of the same function have in common."""
    order = order_of(batches, x)
    labels = np.concatenate([np.atleast_1d(ys) for _, ys in batches]) if batches else []
    fits = len(labels) == len(order) and bool(np.all(np.asarray(labels) == y[order]))
    seed_0 = np.random.default_rng(0).permutation(len(x)).tolist()
    blocks = [order[i : i + batch_size] for i in range(0, len(order), batch_size)]
    starts = [min(block) % batch_size == 0 and max(block) - min(block) < batch_size for block in blocks]
    rising = [block == sorted(block) for block in blocks]
    lengths = [len(xs) for xs, _ in batches]
    fits = [fits, len(labels) > 0 and bool(np.all(np.diff(labels) > 0))]
    ways = [order == sorted(order), order == seed_0, all(starts), all(rising)]
    return [lengths, *fits, len(set(order)) == len(x), *ways]


exercise = Exercise(
    title="Mini-batches",
    track="training",
    entry="minibatches",
    also=("mini_batches", "make_minibatches"),
    oracle=data.minibatches,
    tolerance=Bounded(lambda answer, **_: [(0 * xs, 0 * ys) for xs, ys in answer]),
    telling=traits,
    order=160,
)


def columns(batches):
    return [(xs.T, ys.reshape(1, -1)) for xs, ys in batches]


def rows(batches):
    return [(xs.T, ys.reshape(-1)) for xs, ys in batches]


@exercise.dialect("coursera", entry="random_mini_batches", parameters=("X", "Y", "mini_batch_size", "seed"),
                  skips=("error",))  # fmt: skip
def coursera(defined, x, y, batch_size, rng):
    """In this course examples are columns, and numpy.random is seeded by the last argument."""
    step = Step("random_mini_batches", (x.T, y.reshape(1, -1), batch_size, rng.seed))
    return Ask((step,), view=View(columns, rows))


# ---------------------------------------------------------------- facts

ONE = np.array([[3.0, 4.0]])

exercise.example(x=ONE, y=np.array([7]), batch_size=10, rng=Rng(1), gives=[(ONE, np.array([7]))],
                 note="one example is one batch, however many would fit")  # fmt: skip
exercise.raises(ValueError, x=ONE, y=np.array([7]), batch_size=0, rng=Rng(1), note="a batch holds at least 1 example")
exercise.raises(ValueError, x=ONE, y=np.array([7, 8]), batch_size=1, rng=Rng(1), note="1 example, but 2 labels")
exercise.raises(ValueError, x=ONE, y=np.array([7]), batch_size=-1, rng=Rng(1), note="a batch holds at least 1 example")


# ---------------------------------------------------------------- what is drawn


def examples(m, batch_size, seed, shape=(2,)):
    """m distinct examples, each with a label that tells which it is."""
    x = np.arange(1.0, m * np.prod(shape) + 1).reshape(m, *shape)
    return {"x": x, "y": 10 * np.arange(1, m + 1), "batch_size": batch_size, "seed": seed}


def that_fit(draw):
    batch_size = draw(integers(2, 10))
    return examples(batch_size * draw(integers(10, 14)), batch_size, draw(seeds()))


@exercise.inputs
def with_a_rest(draw):
    batch_size = draw(integers(3, 12))
    return examples(batch_size * draw(integers(7, 9)) + draw(integers(1, batch_size - 1)), batch_size, draw(seeds()))


def images(draw):
    shape = draw(sampled_from(((2, 3), (3, 2, 2))))
    return examples(draw(integers(20, 25)), draw(integers(3, 8)), draw(seeds()), shape)


def larger_than_the_data(draw):
    m = draw(integers(20, 30))
    return examples(m, draw(sampled_from((1000, m + 1, m))), draw(seeds()))


# ---------------------------------------------------------------- partitions


def expect_partition(batches, x, y):
    """Every example once, with its own label."""
    order = order_of(batches, x)
    expect_equal(np.sort(order), np.arange(len(x)), "the places of the examples, sorted")
    expect_equal(np.concatenate([ys for _, ys in batches]), y[order], "the labels of the examples")


@exercise.law(kind="statistics", inputs=that_fit, cases=12)
def batches_that_fit(call, x, y, batch_size, seed):
    """Every example is in just one batch, with its own label; here all batches are full."""
    expect_partition(call(x, y, batch_size, Rng(seed)), x, y)


@exercise.law(kind="statistics", cases=12)
def the_last_batch_is_smaller(call, x, y, batch_size, seed):
    """What does not fill a batch is not lost: it makes a last, smaller one."""
    expect_partition(call(x, y, batch_size, Rng(seed)), x, y)


@exercise.law(kind="statistics", inputs=images, cases=12, dialects=("native",))
def examples_of_any_shape(call, x, y, batch_size, seed):
    """An example may be an image: only the first axis is cut."""
    expect_partition(call(x, y, batch_size, Rng(seed)), x, y)


@exercise.law(kind="statistics", inputs=larger_than_the_data, cases=12)
def one_batch_for_all(call, x, y, batch_size, seed):
    """Where batch_size is as large as the data or larger, there is one batch of all examples."""
    expect_partition(call(x, y, batch_size, Rng(seed)), x, y)


def of_one_example(draw):
    return examples(draw(integers(5, 9)), 1, draw(seeds()))


@exercise.law(kind="statistics", inputs=of_one_example, cases=12, points=0.5, dialects=("native",))
def batches_of_one_example(call, x, y, batch_size, seed):
    """A batch may hold a single example."""
    expect_partition(call(x, y, batch_size, Rng(seed)), x, y)


# ---------------------------------------------------------------- shuffling


@exercise.law(cases=12)
def the_order_is_shuffled(call, x, y, batch_size, seed):
    """Batches do not follow the order in which the examples were given, neither as a whole nor inside."""
    order = order_of(call(x, y, batch_size, Rng(seed)), x)
    expect(order != sorted(order), "the order of the examples", "as they were given", "shuffled")
    blocks = [order[i : i + batch_size] for i in range(0, len(order), batch_size)]
    apart = any(max(block) - min(block) >= batch_size for block in blocks)
    expect(apart, "the examples of each batch", "neighbours in the data", "drawn from everywhere")
    mixed = any(block != sorted(block) for block in blocks)
    expect(mixed, "the examples inside each batch", "in the order given", "shuffled")


@exercise.law(cases=12)
def the_seed_decides_the_order(call, x, y, batch_size, seed):
    """A generator with the same seed gives the same batches, and one with another seed others."""
    first = call(x, y, batch_size, Rng(seed))
    expect_equal(call(x, y, batch_size, Rng(seed)), first)
    other = order_of(call(x, y, batch_size, Rng((seed + 1) % 2**32)), x)
    expect(other != order_of(first, x), "the order for another seed", "the same", "another one")
