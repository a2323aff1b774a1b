import numpy as np


def diversity(predictions):
    """
    How often two models of an ensemble differ.

    predictions  the labels that each model gives, one row for each model, shape (n_models, m)

    Returns a float from 0 to 1: the share of the m examples on which two models give different labels,
    averaged over all pairs of different models.
    Raises ValueError for fewer than two models.
    """
    raise NotImplementedError("diversity")
