"""Wrong answers that students give for mini-batches."""

import numpy as np

from grader.authoring import mistake


def cut(x, y, batch_size):
    return [(x[i : i + batch_size], y[i : i + batch_size]) for i in range(0, len(x), batch_size)]


@mistake
def drops_the_last_batch(right, x, y, batch_size, rng):
    """The examples that do not fill a batch were left out: they make a last, smaller batch."""
    return [batch for batch in right(x, y, batch_size, rng) if len(batch[0]) == batch_size]


@mistake
def repeats_examples_in_the_last_batch(right, x, y, batch_size, rng):
    """The last batch starts in the wrong place: it begins after all full batches, at batch_size * their number."""
    order = rng.permutation(len(x))
    batches, rest = cut(x[order], y[order], batch_size), len(x) % batch_size
    return batches[:-1] + [(x[order][:rest], y[order][:rest])] if rest else batches


@mistake
def does_not_shuffle(x, y, batch_size, rng):
    """The examples stayed in their order: shuffle them first, or every epoch sees the same batches."""
    return cut(x, y, batch_size)


@mistake
def shuffles_the_labels_apart(x, y, batch_size, rng):
    """Examples and labels were shuffled separately: use one order for both."""
    return cut(x[rng.permutation(len(x))], y[rng.permutation(len(y))], batch_size)


@mistake
def leaves_the_labels_in_place(x, y, batch_size, rng):
    """The examples were shuffled, their labels were not: use one order for both."""
    return cut(x[rng.permutation(len(x))], y, batch_size)


@mistake
def draws_with_replacement(x, y, batch_size, rng):
    """Examples were drawn with replacement: some come twice and some never. Use rng.permutation."""
    order = rng.integers(0, len(x), len(x))
    return cut(x[order], y[order], batch_size)


@mistake
def shuffles_the_batches_only(x, y, batch_size, rng):
    """Only the order of the batches was shuffled: the same examples would always stay together."""
    batches = cut(x, y, batch_size)
    whole = [b for b in batches if len(b[0]) == batch_size]
    return [whole[i] for i in rng.permutation(len(whole))] + batches[len(whole) :]


@mistake
def shuffles_inside_the_batches_only(x, y, batch_size, rng):
    """The examples were shuffled after they were cut into batches: shuffle first, then cut."""
    mixed = []
    for xs, ys in cut(x, y, batch_size):
        order = rng.permutation(len(xs))
        mixed.append((xs[order], ys[order]))
    return mixed


@mistake
def takes_it_for_the_number_of_batches(x, y, batch_size, rng):
    """batch_size is how many examples a batch holds, not how many batches there are."""
    order = rng.permutation(len(x))
    return [(x[part], y[part]) for part in np.array_split(order, batch_size)]


@mistake
def gives_the_first_batch_only(right, x, y, batch_size, rng):
    """The function returned from inside the loop: collect all batches in a list."""
    return right(x, y, batch_size, rng)[:1]


@mistake
def ignores_the_generator(right, x, y, batch_size, rng):
    """The order is the same for every seed: shuffle with the generator that is given, rng."""
    return right(x, y, batch_size, np.random.default_rng(0))
