"""Wrong answers that students give for one-hot labels."""

import numpy as np

from grader.authoring import mistake


@mistake
def counts_from_one(right, labels, n_classes):
    """Labels start at 0: label 0 belongs to the first column."""
    return np.roll(right(labels, n_classes), -1, axis=1)


@mistake
def examples_in_columns(right, labels, n_classes):
    """Rows and columns are swapped: each example is a row, each class a column."""
    return right(labels, n_classes).T.copy()


@mistake
def has_only_the_classes_that_occur(right, labels, n_classes):
    """The columns were counted from the labels: there are n_classes columns, whichever labels occur."""
    return right(labels, int(labels.max()) + 1)


@mistake
def sorts_the_classes_that_occur(right, labels, n_classes):
    """Classes were numbered as they occur: the column is the label itself."""
    return right(np.unique(labels, return_inverse=True)[1].reshape(-1), n_classes)


@mistake
def writes_the_label(right, labels, n_classes):
    """The label itself stands in its column: it should be a 1."""
    return right(labels, n_classes) * labels[:, None]


@mistake
def marks_the_others(right, labels, n_classes):
    """0 and 1 are swapped: the label's column holds the 1."""
    return 1 - right(labels, n_classes)


@mistake
def fills_up_to_the_label(right, labels, n_classes):
    """All columns up to the label are 1: only the label's own column is."""
    right(labels, n_classes)
    return (labels[:, None] >= np.arange(n_classes)).astype(float)
