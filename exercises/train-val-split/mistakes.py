"""Wrong answers that students give for a split into training and validation data."""

import numpy as np

from grader.authoring import mistake


def split(x, y, train, val):
    return x[train], x[val], y[train], y[val]


def number(x, val_share):
    return int(val_share * len(x))


@mistake
def takes_the_last_examples(x, y, rng, val_share=0.3):
    """The last examples validate: data are often sorted by class, so shuffle before you cut."""
    n = len(x) - number(x, val_share)
    return split(x, y, np.arange(n), np.arange(n, len(x)))


@mistake
def takes_the_first_examples(x, y, rng, val_share=0.3):
    """The first examples validate: data are often sorted by class, so shuffle before you cut."""
    n = number(x, val_share)
    return split(x, y, np.arange(n, len(x)), np.arange(n))


@mistake
def swaps_the_sides(right, x, y, rng, val_share=0.3):
    """val_share is the part that validates: training gets the rest, which is usually larger."""
    x_train, x_val, y_train, y_val = right(x, y, rng, val_share)
    return x_val, x_train, y_val, y_train


@mistake
def lets_examples_be_on_both_sides(x, y, rng, val_share=0.3):
    """Both sides were drawn separately, so some examples are on both: the validation data must be unseen."""
    n = number(x, val_share)
    return split(x, y, rng.permutation(len(x))[n:], rng.permutation(len(x))[:n])


@mistake
def trains_on_everything(x, y, rng, val_share=0.3):
    """The training data still hold the validation data: take them out."""
    order = rng.permutation(len(x))
    return split(x, y, order, order[: number(x, val_share)])


@mistake
def draws_with_replacement(x, y, rng, val_share=0.3):
    """The validation data were drawn with replacement, so some come twice: use rng.permutation."""
    val = rng.integers(0, len(x), number(x, val_share))
    left = np.setdiff1d(np.arange(len(x)), val)
    return split(x, y, np.resize(left, len(x) - len(val)), val)


@mistake
def leaves_the_labels_in_place(x, y, rng, val_share=0.3):
    """The examples were shuffled, their labels were not: use one order for both."""
    n, order = number(x, val_share), rng.permutation(len(x))
    return x[order[n:]], x[order[:n]], y[n:], y[:n]


@mistake
def rounds_up(x, y, rng, val_share=0.3):
    """The number of validation examples was rounded up: round val_share * m down."""
    n, order = int(np.ceil(round(val_share * len(x), 9))), rng.permutation(len(x))
    return split(x, y, order[n:], order[:n])


@mistake
def ignores_the_share(right, x, y, rng, val_share=0.3):
    """The share was always 0.3: use the argument val_share."""
    right(x, y, rng, val_share)
    return right(x, y, rng, 0.3)


@mistake
def ignores_the_generator(right, x, y, rng, val_share=0.3):
    """The split is the same for every seed: draw from the generator that is given, rng."""
    return right(x, y, np.random.default_rng(0), val_share)
