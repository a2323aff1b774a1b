"""One-hot labels."""

import numpy as np

from grader.authoring import Exercise, expect_equal, integers, seeds
from reference import data


def as_numbers(reply):
    """True and False are as good as 1 and 0."""
    is_mask = isinstance(reply, np.ndarray) and reply.dtype.kind == "b"
    return reply.astype(np.float64) if is_mask else reply


exercise = Exercise(
    title="One-hot labels",
    track="training",
    entry="one_hot",
    also=("to_one_hot", "to_categorical"),
    oracle=data.one_hot,
    interpret=as_numbers,
    order=110,
)

exercise.example(
    labels=np.array([2, 0, 1]),
    n_classes=3,
    gives=np.array([[0.0, 0, 1], [1, 0, 0], [0, 1, 0]]),
    note="one row for each label, with its 1 in the column of the label",
)
exercise.example(
    labels=np.array([0, 0]),
    n_classes=4,
    gives=np.array([[1.0, 0, 0, 0], [1, 0, 0, 0]]),
    note="classes that no label names have their columns too",
)
exercise.raises(ValueError, labels=np.array([0, 3]), n_classes=3, note="with 3 classes the last label is 2")
exercise.raises(ValueError, labels=np.array([-1, 0]), n_classes=3, note="a label is not negative")


def drawn(draw, m, n_classes, largest):
    labels = np.random.default_rng(draw(seeds())).integers(0, largest + 1, m)
    return {"labels": labels, "n_classes": n_classes}


@exercise.inputs
@exercise.matches_oracle
def labels_of_all_kinds(draw):
    """Each label becomes a row with one 1, in the column of the label."""
    n_classes = draw(integers(2, 10))
    return drawn(draw, draw(integers(2, 12)), n_classes, n_classes - 1)


@exercise.matches_oracle(cases=12)
def classes_that_do_not_occur(draw):
    """There are n_classes columns, also where the largest labels do not occur."""
    n_classes = draw(integers(4, 10))
    return drawn(draw, draw(integers(1, 5)), n_classes, n_classes - 3)


@exercise.law(cases=12)
def every_row_holds_a_single_one(call, labels, n_classes):
    """Every row adds up to 1, and its largest value is 1."""
    rows = call(labels, n_classes)
    expect_equal(rows.sum(axis=1), np.ones(len(labels)), "the sum of each row")
    expect_equal(rows.max(axis=1), np.ones(len(labels)), "the largest value of each row")


@exercise.law(cases=12)
def argmax_leads_back(call, labels, n_classes):
    """The place of the largest value of a row is its label."""
    expect_equal(call(labels, n_classes).argmax(axis=1), labels, "the place of the largest value")


@exercise.law(cases=12)
def columns_count_their_class(call, labels, n_classes):
    """A column adds up to how often its class occurs."""
    expect_equal(call(labels, n_classes).sum(axis=0), np.bincount(labels, minlength=n_classes), "the column sums")
