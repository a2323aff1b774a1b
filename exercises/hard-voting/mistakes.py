"""Wrong answers that students give for hard voting."""

import numpy as np

from grader.authoring import mistake


def checked(predictions, n_classes):
    if predictions.min() < 0 or predictions.max() >= n_classes:
        raise ValueError("bad label")


@mistake
def averages_the_labels(predictions, n_classes):
    """Labels are names: their mean says nothing. Count the votes for each label."""
    checked(predictions, n_classes)
    return np.round(predictions.mean(axis=0)).astype(int)


@mistake
def takes_the_median(predictions, n_classes):
    """Labels are names: the one in the middle says nothing. Count the votes for each label."""
    checked(predictions, n_classes)
    return np.sort(predictions, axis=0)[len(predictions) // 2]


@mistake
def takes_the_largest_label(predictions, n_classes):
    """The largest label won: it should be the label with the most votes."""
    checked(predictions, n_classes)
    return predictions.max(axis=0)


@mistake
def follows_the_first_model(predictions, n_classes):
    """Only the first model voted: count the votes of all."""
    checked(predictions, n_classes)
    return predictions[0].copy()


@mistake
def gives_ties_to_the_largest_label(right, predictions, n_classes):
    """Of labels with equally many votes the smallest wins: compare with >, not with >=."""
    checked(predictions, n_classes)
    return n_classes - 1 - right(n_classes - 1 - predictions, n_classes)


@mistake
def gives_ties_to_the_first_model(predictions, n_classes):
    """Of labels with equally many votes the first cast one won: the smallest label should."""
    checked(predictions, n_classes)
    return np.array([max(column, key=list(column).count) for column in predictions.T.tolist()])


@mistake
def counts_over_the_examples(right, predictions, n_classes):
    """The votes were counted for each model: count them for each example, down the columns."""
    return right(predictions.T, n_classes)


@mistake
def gives_the_number_of_votes(predictions, n_classes):
    """The answer is the winning label, not how many votes it got."""
    checked(predictions, n_classes)
    return (predictions[:, :, None] == np.arange(n_classes)).sum(axis=0).max(axis=1)


@mistake
def wants_more_than_half(predictions, n_classes):
    """More than half of the votes are not needed: the most are enough."""
    checked(predictions, n_classes)
    counts = (predictions[:, :, None] == np.arange(n_classes)).sum(axis=0)
    return np.where(counts.max(axis=1) * 2 > len(predictions), counts.argmax(axis=1), 0)
