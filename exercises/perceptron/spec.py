"""Rosenblatt's perceptron: on whole numbers its learning is exact."""

import numpy as np

from grader.authoring import Exercise, expect_equal, integer_array, integers, permuted_array, sampled_from, seeds
from reference import learning

exercise = Exercise(
    title="The perceptron",
    track="training",
    entry="perceptron",
    oracle=learning.perceptron,
    order=240,
)

CORNERS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])

exercise.example(x=CORNERS[3:], y=np.array([1]), epochs=1, gives=(np.array([1.0, 1.0]), 1.0),
                 note="with all weights 0 the output is 0; the label is 1, so x and 1 are added")  # fmt: skip
exercise.example(x=CORNERS, y=np.array([0, 0, 0, 1]), epochs=10, gives=(np.array([2.0, 1.0]), -2.0),
                 note="AND: 2 x1 + x2 - 2 is above 0 for (1, 1) only")  # fmt: skip


def examples(draw, array=integer_array):
    m, n = draw(integers(4, 9)), draw(integers(2, 4))
    x = draw(array((m, n)))
    y = np.random.default_rng(draw(seeds())).integers(0, 2, m)
    x[0, 0], y[0], y[1] = 3, 1, 0
    return {"x": x, "y": y, "lr": 1.0, "epochs": draw(integers(2, 6))}


@exercise.inputs
@exercise.matches_oracle
def several_epochs(draw):
    """In each epoch, every example in order corrects the weights where the output is wrong."""
    return examples(draw)


@exercise.matches_oracle
def one_epoch(draw):
    """One pass over the data, from weights that are all 0."""
    return examples(draw, permuted_array) | {"epochs": 1}


@exercise.matches_oracle(cases=12)
def other_rates(draw):
    """The learning rate scales every correction."""
    return examples(draw) | {"lr": draw(sampled_from((0.5, 0.25, 2.0)))}


@exercise.matches_oracle(cases=12)
def the_usual_settings(draw):
    """Unless given, the learning rate is 1 and there are 10 epochs."""
    drawn = examples(draw)
    return {"x": drawn["x"], "y": drawn["y"]}


@exercise.law(cases=12)
def weights_scale_with_the_rate(call, x, y, lr, epochs):
    """From a start at 0, twice the learning rate gives twice the weights and the same decisions."""
    w, b = call(x, y, 1.0, epochs)
    expect_equal(call(x, y, 2.0, epochs), (2 * w, 2 * b), "the weights for twice the rate")


@exercise.law(cases=12)
def inputs_may_change_places(call, x, y, lr, epochs):
    """With the columns of x in reversed order, the weights are reversed and the bias stays."""
    w, b = call(x, y, lr, epochs)
    expect_equal(call(x[:, ::-1], y, lr, epochs), (w[::-1], b), "the weights for reversed columns")


@exercise.law(cases=12)
def what_is_right_changes_nothing(call, x, y, lr, epochs):
    """Where every label is 0, the output 0 is right from the start and no weight ever moves."""
    expect_equal(call(x, 0 * y, lr, epochs), (np.zeros(x.shape[1]), 0.0), "the weights where all labels are 0")
