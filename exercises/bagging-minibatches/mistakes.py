"""Wrong answers that students give for bagging with mini-batches."""

import numpy as np

from grader.authoring import mistake


def cut(x, y, order, batch_size):
    parts = [order[i : i + batch_size] for i in range(0, len(order), batch_size)]
    return [(x[part], y[part]) for part in parts]


@mistake
def draws_without_replacement(x, y, batch_size, rng):
    """Every example came just once: a bootstrap sample is drawn with replacement, rng.integers."""
    return cut(x, y, rng.permutation(len(x)), batch_size)


@mistake
def draws_the_labels_apart(x, y, batch_size, rng):
    """Examples and labels were drawn separately: draw indices once and use them for both."""
    xs, ys = (cut(x, y, rng.integers(0, len(x), len(x)), batch_size) for _ in range(2))
    return [(a, b) for (a, _), (_, b) in zip(xs, ys, strict=True)]


@mistake
def leaves_the_labels_in_place(x, y, batch_size, rng):
    """The examples were drawn, the labels left as they were: use the same indices for both."""
    drawn = x[rng.integers(0, len(x), len(x))]
    return cut(drawn, y, np.arange(len(x)), batch_size)


@mistake
def draws_inside_each_block(x, y, batch_size, rng):
    """The data were cut first, and each batch drawn from its own block: draw from all data."""
    starts = range(0, len(x), batch_size)
    order = np.concatenate([rng.integers(s, min(s + batch_size, len(x)), min(batch_size, len(x) - s)) for s in starts])
    return cut(x, y, order, batch_size)


@mistake
def repeats_one_batch(x, y, batch_size, rng):
    """All batches are the same: draw new examples for each."""
    return cut(x, y, np.resize(rng.integers(0, len(x), batch_size), len(x)), batch_size)


@mistake
def drops_the_last_batch(right, x, y, batch_size, rng):
    """The examples that do not fill a batch were left out: they make a last, smaller batch."""
    return [batch for batch in right(x, y, batch_size, rng) if len(batch[0]) == batch_size]


@mistake
def draws_nothing(x, y, batch_size, rng):
    """The examples stayed as they were: draw them at random, so that every model sees other ones."""
    return cut(x, y, np.arange(len(x)), batch_size)


@mistake
def gives_one_batch_only(right, x, y, batch_size, rng):
    """Only one batch was drawn: as many examples are drawn as there are, and cut into batches."""
    return right(x, y, batch_size, rng)[:1]


@mistake
def ignores_the_generator(right, x, y, batch_size, rng):
    """The sample is the same for every seed: draw from the generator that is given, rng."""
    return right(x, y, batch_size, np.random.default_rng(0))
