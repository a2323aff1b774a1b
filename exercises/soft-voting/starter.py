import numpy as np


def soft_vote(probabilities, weights):
    """
    The weighted mean of the models' probabilities.

    probabilities  what each model gives for each example, shape (n_models, m, n_classes)
    weights        how much each model counts, shape (n_models,); they need not add up to 1

    Returns an array of shape (m, n_classes):  sum over k of weights[k] * probabilities[k], over the sum of the weights
    Raises ValueError for a negative weight, where all weights are 0, and for another number of weights than of models.
    """
    raise NotImplementedError("soft_vote")
