"""Wrong answers that students give for the diversity of an ensemble."""

from itertools import combinations

import numpy as np

from grader.authoring import mistake


def checked(predictions):
    if len(predictions) < 2:
        raise ValueError("one model")


@mistake
def gives_the_agreement(right, predictions):
    """This is how often models agree: count the examples on which they differ."""
    return 1 - right(predictions)


@mistake
def counts_examples(right, predictions):
    """The number of examples was given: divide by it, so that the answer is a share."""
    return right(predictions) * predictions.shape[1]


@mistake
def compares_models_with_themselves(right, predictions):
    """Each model was also compared with itself, which never differs: leave those pairs out."""
    n = len(predictions)
    return right(predictions) * (n - 1) / n


@mistake
def adds_up_the_pairs(right, predictions):
    """The shares of all pairs were added up: take their mean."""
    n = len(predictions)
    return right(predictions) * n * (n - 1) / 2


@mistake
def divides_by_the_number_of_models(right, predictions):
    """The sum over the pairs was divided by the number of models: divide by the number of pairs, n (n - 1) / 2."""
    return right(predictions) * (len(predictions) - 1) / 2


@mistake
def compares_neighbours_only(predictions):
    """Only models next to each other were compared: compare every two."""
    checked(predictions)
    return float(np.mean(predictions[1:] != predictions[:-1]))


@mistake
def compares_with_the_first_model(predictions):
    """All models were compared with the first: compare every two."""
    checked(predictions)
    return float(np.mean(predictions[1:] != predictions[:1]))


@mistake
def measures_how_far_labels_differ(predictions):
    """The differences of labels were averaged: labels are names, and differ or do not."""
    checked(predictions)
    return float(np.mean([np.mean(np.abs(a - b)) for a, b in combinations(predictions, 2)]))


@mistake
def asks_whether_all_agree(predictions):
    """An example counted as soon as any two models differed: look at each pair alone."""
    checked(predictions)
    return float(np.mean(np.any(predictions != predictions[:1], axis=0)))


@mistake
def compares_the_examples(right, predictions):
    """Examples were compared with each other: rows are models, and every two rows are compared."""
    return right(predictions.T)
