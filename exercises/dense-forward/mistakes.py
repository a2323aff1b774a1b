"""Wrong answers that students give for the fully connected layer."""

import numpy as np

from grader.authoring import mistake


def as_due(right, x, w, b, answer):
    return answer.astype(right(x, w, b).dtype)


@mistake
def forgets_the_bias(right, x, w, b):
    """The bias is missing: + b."""
    return right(x, w, 0 * b)


@mistake
def subtracts_the_bias(right, x, w, b):
    """The bias is added, not subtracted."""
    return right(x, w, -b)


@mistake
def adds_the_bias_for_every_value(right, x, w, b):
    """The bias is added once for each unit, not to every product."""
    return right(x, w, len(w) * b)


@mistake
def flattens_column_by_column(right, x, w, b):
    """The values are flattened in Fortran order; reshape(m, -1) keeps the order of the axes."""
    rows = x.reshape(len(x), -1, order="F")
    return right(rows, w, b)


@mistake
def flattens_the_channels_first(right, x, w, b):
    """The channels are the last axis here, and the values of a pixel stay side by side: no transpose before reshape."""
    return right(np.moveaxis(x, -1, 1) if x.ndim == 4 else x, w, b)


@mistake
def flattens_the_batch(right, x, w, b):
    """reshape(-1, m).T mixes the examples: the batch is the first axis and stays, reshape(m, -1)."""
    return right(x.reshape(-1, len(x)).T, w, b)


@mistake
def uses_the_first_example_only(right, x, w, b):
    """All rows of the answer are that of the first example."""
    return np.repeat(right(x[:1], w, b), len(x), axis=0)


@mistake
def averages_in_place_of_summing(right, x, w, b):
    """The products are summed; dividing by n_in makes it a mean."""
    return as_due(right, x, w, b, right(x, w, 0 * b) / len(w) + b)


@mistake
def activates_already(right, x, w, b):
    """Negative answers became 0: the activation is a step of its own."""
    return np.maximum(right(x, w, b), 0)


@mistake
def one_bias_for_all(right, x, w, b):
    """Every unit has a bias of its own; all received the first."""
    return right(x, w, np.full_like(b, b[0]))


@mistake
def transposes_the_answer(right, x, w, b):
    """One row for each example is due, shape (m, n_out): x @ w, not w.T @ x.T."""
    return right(x, w, b).T
