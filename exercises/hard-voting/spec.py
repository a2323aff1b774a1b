"""Several classifiers vote: one model, one vote."""

import numpy as np

from grader.authoring import Exercise, expect_equal, integers, seeds
from reference import ensembles

exercise = Exercise(
    title="Hard voting",
    track="training",
    entry="hard_vote",
    also=("hard_voting", "majority_vote"),
    oracle=ensembles.hard_vote,
    after=("argmax",),
    order=190,
)

exercise.example(
    predictions=np.array([[1, 0, 2], [1, 2, 2], [0, 2, 1]]),
    n_classes=3,
    gives=np.array([1, 2, 2]),
    note="three models, three examples: each column has a class with two votes",
)
exercise.example(predictions=np.array([[2], [1], [0]]), n_classes=3, gives=np.array([0]),
                 note="one vote each: of equals the smallest label wins")  # fmt: skip
exercise.raises(ValueError, predictions=np.array([[0, 3]]), n_classes=3, note="with 3 classes the last label is 2")
exercise.raises(ValueError, predictions=np.array([[0, -1]]), n_classes=3, note="a label is not negative")


def votes(draw, n_models, m, n_classes):
    predictions = np.random.default_rng(draw(seeds())).integers(0, n_classes, (n_models, m))
    return {"predictions": predictions, "n_classes": n_classes}


@exercise.inputs
@exercise.matches_oracle
def many_models(draw):
    """For each example, the label with the most votes wins."""
    return votes(draw, draw(integers(5, 9)), draw(integers(10, 14)), draw(integers(2, 4)))


@exercise.matches_oracle
def ties(draw):
    """Where several labels have the most votes, the smallest of them wins."""
    return votes(draw, draw(integers(2, 4)), draw(integers(10, 14)), draw(integers(3, 6)))


@exercise.law(cases=12)
def a_single_model(call, predictions, n_classes):
    """One model decides alone."""
    expect_equal(call(predictions[1:2], n_classes), predictions[1], "what one model votes")


@exercise.law(cases=12)
def models_have_no_order(call, predictions, n_classes):
    """The order of the models does not matter."""
    expect_equal(call(predictions[::-1], n_classes), call(predictions, n_classes))


@exercise.law(cases=12)
def examples_stand_apart(call, predictions, n_classes):
    """An example's vote is its own: the last example alone gets the same label."""
    expect_equal(call(predictions[:, -1:], n_classes), call(predictions, n_classes)[-1:])


@exercise.law(cases=12)
def agreement_wins(call, predictions, n_classes):
    """Where all models agree, their label wins."""
    agreed = np.tile(predictions[:1], (3, 1))
    expect_equal(call(agreed, n_classes), predictions[0], "what three models that agree vote")
