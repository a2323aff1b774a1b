"""Training and validation data: a split at random, graded on what it keeps apart and together.

False alarms: a right submission fails where a draw of 6 of 20 examples or more happens to be the first or the last of
them, or is the same for two seeds: each with 1 / 38760 at most for 6 of 20, so those checks draw 20 or more of 60,
where it is below 1 / C(60, 20) = 2.4e-16 for a case and below 1e-12 for a grading.
"""

import numpy as np

from grader.authoring import Exercise, Rng, expect, expect_equal, integers, sampled_from, seeds
from reference import data


def places(rows, x):
    """Which example each row is; -1 for none."""
    place = {row.tobytes(): i for i, row in enumerate(np.ascontiguousarray(x))}
    return [place.get(np.ascontiguousarray(row).astype(x.dtype).tobytes(), -1) for row in rows]


def traits(answer, x, y, rng, val_share):
    """What two runs of the same function have in common."""
    x_train, x_val, y_train, y_val = answer
    train, val = places(x_train, x), places(x_val, x)
    whole = sorted(train + val) == list(range(len(x)))
    fits = [bool(np.array_equal(ys, y[part])) for ys, part in ((y_train, train), (y_val, val))]
    cut = [val == list(range(len(val))), val == list(range(len(x) - len(val), len(x)))]
    order = np.random.default_rng(0).permutation(len(x))
    rising = [part == sorted(part) for part in (train, val)]
    both = [bool(set(train) & set(val)), len(set(train)) == len(train), len(set(val)) == len(val)]
    return [len(train), len(val), both, whole, fits, cut, val == order[: len(val)].tolist(), rising]


exercise = Exercise(
    title="Training and validation data",
    track="training",
    entry="train_val_split",
    also=("train_validation_split",),
    oracle=data.train_val_split,
    telling=traits,
    order=170,
)

ALIKE = np.full((10, 2), 5.0)
exercise.example(
    x=ALIKE,
    y=np.ones(10),
    rng=Rng(1),
    gives=(np.full((7, 2), 5.0), np.full((3, 2), 5.0), np.ones(7), np.ones(3)),
    note="of 10 examples 3 validate, as val_share is 0.3 unless given; these are all alike, so chance does not show",
)
exercise.raises(ValueError, x=ALIKE, y=np.ones(10), rng=Rng(1), val_share=1.5, note="a share is below 1")
exercise.raises(ValueError, x=ALIKE, y=np.ones(10), rng=Rng(1), val_share=0.0, note="a share is above 0")
exercise.raises(ValueError, x=ALIKE, y=np.ones(9), rng=Rng(1), val_share=0.3, note="10 examples, but 9 labels")
exercise.raises(ValueError, x=ALIKE, y=np.ones(10), rng=Rng(1), val_share=1.0, note="a share is below 1")


def examples(m, val_share, seed, shape=(2,)):
    x = np.arange(1.0, m * np.prod(shape) + 1).reshape(m, *shape)
    return {"x": x, "y": 10 * np.arange(1, m + 1), "seed": seed, "val_share": val_share}


def whole_shares(draw):
    """m * val_share is a whole number."""
    m, share = draw(sampled_from(((20, 0.3), (40, 0.25), (10, 0.5), (30, 0.3), (20, 0.2))))
    return examples(m, share, draw(seeds()))


def uneven_shares(draw):
    """m * val_share is not a whole number, and would be rounded up."""
    m, share = draw(sampled_from(((23, 0.3), (19, 0.25), (11, 0.7), (26, 0.3), (13, 0.6))))
    return examples(m, share, draw(seeds()))


def images(draw):
    return examples(20, 0.3, draw(seeds()), draw(sampled_from(((2, 3), (3, 2, 2)))))


@exercise.inputs
def many(draw):
    return examples(draw(integers(60, 70)), draw(sampled_from((0.35, 0.6))), draw(seeds()))


def expect_split(answer, x, y):
    """Every example once, on one side, with its own label."""
    x_train, x_val, y_train, y_val = answer
    train, val = places(x_train, x), places(x_val, x)
    expect_equal(np.sort(train + val), np.arange(len(x)), "the places of all examples, sorted")
    expect_equal(y_train, y[train], "the labels of the training data")
    expect_equal(y_val, y[val], "the labels of the validation data")


@exercise.law(kind="statistics", inputs=whole_shares, cases=12)
def disjoint_and_complete(call, x, y, seed, val_share):
    """Every example is on one side or the other, never on both, and keeps its label."""
    expect_split(call(x, y, Rng(seed), val_share), x, y)


@exercise.law(kind="statistics", inputs=uneven_shares, cases=12)
def shares_are_rounded_down(call, x, y, seed, val_share):
    """Where the share is no whole number of examples, the validation data get the number rounded down."""
    expect_split(call(x, y, Rng(seed), val_share), x, y)


@exercise.law(kind="statistics", inputs=images, cases=8)
def examples_of_any_shape(call, x, y, seed, val_share):
    """An example may be an image; and the share is 0.3 where none is given."""
    expect_split(call(x, y, Rng(seed)), x, y)


@exercise.law(cases=12)
def the_draw_is_random(call, x, y, seed, val_share):
    """The validation data are neither the first nor the last examples: data are often sorted."""
    val = sorted(places(call(x, y, Rng(seed), val_share)[1], x))
    neighbours = val[-1] - val[0] + 1 == len(val)
    expect(not neighbours, "the validation data", "neighbours in the data", "drawn from everywhere")


@exercise.law(cases=12)
def the_seed_decides(call, x, y, seed, val_share):
    """A generator with the same seed gives the same split, and one with another seed another."""
    first = call(x, y, Rng(seed), val_share)
    expect_equal(call(x, y, Rng(seed), val_share), first)
    other = call(x, y, Rng((seed + 1) % 2**32), val_share)
    same = sorted(places(other[1], x)) == sorted(places(first[1], x))
    expect(not same, "the validation data for another seed", "the same", "others")
