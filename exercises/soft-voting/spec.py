"""Several classifiers average their probabilities, weighted by how good each is."""

import numpy as np

from grader.authoring import Bounded, Exercise, dense_array, expect_close, integer_array, integers, sampled_from
from reference import ensembles

UNIT = {"float64": 2.0**-53, "float32": 2.0**-24}


def rounding_of(answer, probabilities, weights):
    """A sum of weights, n products, their sum and a quotient; all terms are positive. The oracle is as far off."""
    unit = max(UNIT[probabilities.dtype.name], UNIT[weights.dtype.name])
    return 2 * unit * (2 * len(weights) + 6) * np.asarray(answer, np.float64)


exercise = Exercise(
    title="Soft voting",
    track="training",
    entry="soft_vote",
    also=("soft_voting",),
    oracle=ensembles.soft_vote,
    tolerance=Bounded(rounding_of),
    after=("hard-voting",),
    order=200,
)

exercise.example(
    probabilities=np.array([[[0.75, 0.25]], [[0.25, 0.75]]]),
    weights=np.array([3.0, 1.0]),
    gives=np.array([[0.625, 0.375]]),
    note="the first model counts three times as much: (3 * 0.75 + 1 * 0.25) / 4",
)
PAIR = np.full((2, 1, 2), 0.5)
exercise.raises(ValueError, probabilities=PAIR, weights=np.array([1.0]), note="two models, but one weight")
exercise.raises(ValueError, probabilities=PAIR, weights=np.array([2.0, -1.0]), note="a weight is not negative")
exercise.raises(ValueError, probabilities=PAIR, weights=np.zeros(2), note="with all weights 0 nobody votes")


def models(draw, dtype="float64"):
    """Probabilities of 2 to 6 models for some examples, and the accuracies that weight them."""
    n_models, m, n_classes = draw(integers(2, 6)), draw(integers(2, 5)), draw(integers(2, 4))
    exponentials = np.exp2(draw(dense_array((n_models, m, n_classes))) / 8)
    probabilities = (exponentials / exponentials.sum(axis=-1, keepdims=True)).astype(dtype)
    weights = draw(integer_array((n_models,), 1, 9)) / 10
    weights[-1] = 0.97
    return {"probabilities": probabilities, "weights": weights.astype(dtype)}


@exercise.inputs
@exercise.matches_oracle
def weighted_by_accuracy(draw):
    """Each model counts by its weight, its accuracy on the validation data, say."""
    return models(draw)


@exercise.matches_oracle(cases=12)
def equal_weights(draw):
    """With equal weights it is the plain mean, however large the weights are."""
    drawn = models(draw)
    return drawn | {"weights": np.full(len(drawn["weights"]), draw(sampled_from((1.0, 7.0, 0.25))))}


@exercise.matches_oracle(cases=12)
def single_precision(draw):
    """Probabilities and weights in float32 are right as well."""
    return models(draw, "float32")


@exercise.law(cases=12)
def probabilities_add_up_to_one(call, probabilities, weights):
    """Whatever the weights add up to, the answer is probabilities again: every row adds up to 1."""
    p = call(probabilities, weights)
    expect_close(p.sum(axis=-1), np.ones(len(p)), 1e-14 * (len(weights) + p.shape[1] + 4), "the sum of each row")


@exercise.law(cases=12)
def the_scale_of_the_weights_does_not_matter(call, probabilities, weights):
    """Weights four times as large give the same answer."""
    due = call(probabilities, weights)
    expect_close(call(probabilities, 4 * weights), due, 2 * rounding_of(due, probabilities, weights))


@exercise.law(cases=12)
def a_weight_of_zero_silences_a_model(call, probabilities, weights):
    """Where all weights but one are 0, that model decides."""
    alone = np.where(np.arange(len(weights)) == 1, weights, 0)
    due = probabilities[1]
    expect_close(call(probabilities, alone), due, 2 * rounding_of(due, probabilities, alone), "what the model says")
