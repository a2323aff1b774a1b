"""From scores to labels."""

import numpy as np

from grader.authoring import (
    Exercise,
    dense_array,
    expect_equal,
    integer_array,
    integers,
    permuted_array,
    sampled_from,
    sizes,
)
from reference import data

exercise = Exercise(
    title="From scores to labels",
    track="training",
    entry="argmax",
    also=("predicted_labels", "predict_labels"),
    oracle=data.argmax,
    after=("one-hot",),
    order=120,
)

exercise.example(
    scores=np.array([[0.1, 0.7, 0.2], [0.5, 0.3, 0.2]]),
    gives=np.array([1, 0]),
    note="the place of the largest score in each row",
)
exercise.example(scores=np.array([[2.0, 5.0, 5.0]]), gives=np.array([1]), note="of equal scores the first one counts")


@exercise.inputs
@exercise.matches_oracle
def distinct_scores(draw):
    """Each row gives the column of its largest score."""
    return {"scores": draw(permuted_array(draw(sizes(2, 2, 8))))}


@exercise.matches_oracle
def fractions(draw):
    """Scores may be close together, in float64 and in float32."""
    return {"scores": draw(dense_array(draw(sizes(2, 2, 8)), draw(sampled_from(("float64", "float32")))))}


@exercise.matches_oracle(cases=12)
def negative_scores(draw):
    """Where all scores are negative, the largest is the one nearest to 0."""
    return {"scores": -np.abs(draw(permuted_array(draw(sizes(2, 2, 8))))) - 1}


@exercise.matches_oracle(cases=12)
def equal_scores(draw):
    """Where several scores of a row are largest, the first of them counts."""
    return {"scores": draw(integer_array((draw(integers(2, 6)), draw(integers(4, 8))), 0, 2))}


@exercise.law(cases=12)
def labels_come_back_from_one_hot(call, scores):
    """One-hot rows lead back to the labels that they were made from."""
    labels = np.arange(len(scores)) * 3 % scores.shape[1]
    expect_equal(call(np.eye(scores.shape[1])[labels]), labels, "the labels of one-hot rows")


@exercise.law(cases=12)
def rows_stand_apart(call, scores):
    """A row's label depends on no other row: raising one row by 1000 changes nothing."""
    raised = scores.copy()
    raised[0] += 1000
    expect_equal(call(raised), call(scores))


@exercise.law(cases=12)
def the_order_of_the_classes_moves_the_labels(call, scores):
    """With the classes in reversed order, label j becomes the last label less j."""
    expect_equal(call(scores[:, ::-1]), scores.shape[1] - 1 - call(scores))
