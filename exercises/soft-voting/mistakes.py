"""Wrong answers that students give for soft voting."""

import numpy as np

from grader.authoring import mistake


@mistake
def ignores_the_weights(right, probabilities, weights):
    """All models counted the same: multiply each by its weight."""
    return right(probabilities, np.ones_like(weights))


@mistake
def does_not_divide_by_the_weights(right, probabilities, weights):
    """The answer does not add up to 1: divide by the sum of the weights."""
    return (right(probabilities, weights) * weights.sum()).astype(probabilities.dtype)


@mistake
def divides_by_the_number_of_models(right, probabilities, weights):
    """The sum was divided by the number of models: divide by the sum of the weights."""
    return (right(probabilities, weights) * weights.mean()).astype(probabilities.dtype)


@mistake
def averages_over_the_examples(probabilities, weights):
    """The average ran over the examples: it runs over the models, the first axis."""
    return probabilities.mean(axis=1)


@mistake
def votes_with_labels(right, probabilities, weights):
    """Every model voted with its most likely class only: soft voting averages the probabilities."""
    return right(np.eye(probabilities.shape[2])[probabilities.argmax(axis=2)].astype(probabilities.dtype), weights)


@mistake
def gives_one_hot_rows(right, probabilities, weights):
    """The winner was marked: the averaged probabilities are asked for."""
    p = right(probabilities, weights)
    return np.eye(p.shape[1])[p.argmax(axis=1)].astype(p.dtype)


@mistake
def multiplies_the_probabilities(probabilities, weights):
    """The probabilities were multiplied: soft voting takes their weighted mean."""
    product = np.prod(probabilities.astype(np.float64) ** (weights / weights.sum())[:, None, None], axis=0)
    return (product / product.sum(axis=1, keepdims=True)).astype(probabilities.dtype)


@mistake
def believes_the_best_model_alone(probabilities, weights):
    """Only the model with the largest weight was heard: the others count, too."""
    return probabilities[weights.argmax()].copy()


@mistake
def squares_the_weights(right, probabilities, weights):
    """The weights were multiplied in twice: once is enough."""
    return right(probabilities, weights**2)
