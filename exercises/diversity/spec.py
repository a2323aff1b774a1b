"""How often two models of an ensemble differ."""

import numpy as np

from grader.authoring import Bounded, Exercise, expect_close, expect_equal, integers, seeds
from reference import ensembles

UNIT = 2.0**-53


def rounding_of(answer, predictions):
    """A mean of rounded shares over all pairs; all are positive. The oracle is as far off: doubled."""
    return 2 * (len(predictions) ** 2 + 6) * UNIT * abs(answer)


exercise = Exercise(
    title="Diversity of an ensemble",
    track="training",
    entry="diversity",
    oracle=ensembles.diversity,
    tolerance=Bounded(rounding_of),
    after=("hard-voting",),
    order=220,
)

exercise.example(
    predictions=np.array([[0, 1, 2, 1], [0, 1, 2, 2], [0, 2, 2, 1]]),
    gives=1 / 3,
    note="models 0 and 1 differ on 1 of 4, 0 and 2 on 1 of 4, 1 and 2 on 2 of 4: 1/4, 1/4 and 1/2, in the mean 1/3",
)
exercise.example(predictions=np.array([[0, 1], [1, 0]]), gives=1.0, note="two models that differ on everything")
exercise.raises(ValueError, predictions=np.array([[0, 1]]), note="it takes two models to differ")


def models(draw, least, most):
    n_classes = draw(integers(3, 5))
    shape = draw(integers(least, most)), draw(integers(7, 12))
    predictions = np.random.default_rng(draw(seeds())).integers(0, n_classes, shape)
    predictions[0, :2], predictions[1, :2] = (0, 1), (0, 2)  # some agree and some differ, whatever is drawn
    return {"predictions": predictions}


@exercise.matches_oracle
def two_models(draw):
    """Of two models it is the share of examples on which they differ."""
    return models(draw, 2, 2)


@exercise.inputs
@exercise.matches_oracle
def several_models(draw):
    """Of several models it is the mean over all pairs of different models."""
    return models(draw, 3, 6)


@exercise.law(cases=12)
def equal_models_have_none(call, predictions):
    """Models that always agree have the diversity 0."""
    expect_equal(call(np.tile(predictions[:1], (3, 1))), 0.0, "the diversity of equal models")


@exercise.law(cases=12)
def models_have_no_order(call, predictions):
    """The order of the models does not matter, nor that of the examples."""
    due = call(predictions)
    expect_close(call(predictions[::-1, ::-1]), due, 2 * rounding_of(due, predictions))


@exercise.law(cases=12)
def labels_are_names(call, predictions):
    """It matters whether labels differ, not by how much: other names for the classes change nothing."""
    due = call(predictions)
    expect_close(call(7 * predictions + 3), due, 2 * rounding_of(due, predictions))
