"""Several models at once: how they vote, and how much they differ."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


def hard_vote(predictions: Array, n_classes: int) -> Array:
    """The label most models chose, the smallest of equals: (n_models, m) -> (m,). ValueError for a bad label."""
    if predictions.min() < 0 or predictions.max() >= n_classes:
        raise ValueError(f"labels run from 0 to {n_classes - 1}")
    votes = (predictions[:, :, None] == np.arange(n_classes)).sum(axis=0)
    winners: Array = votes.argmax(axis=1)
    return winners


def soft_vote(probabilities: Array, weights: Array) -> Array:
    """``sum_k weights_k p_k / sum_k weights_k``: (n_models, m, n_classes), (n_models,) -> (m, n_classes).

    Raises ValueError for a negative weight, where all are 0, and where their number is not that of the models.
    """
    if len(weights) != len(probabilities) or weights.min() < 0 or weights.sum() == 0:
        raise ValueError("one weight for each model, none negative and not all 0")
    share = weights.astype(np.float64) / weights.sum(dtype=np.float64)
    mean: Array = np.tensordot(share, probabilities.astype(np.float64), axes=1)
    return mean.astype(np.result_type(probabilities, np.float32))


def diversity(predictions: Array) -> float:
    """The share of examples on which two models differ, averaged over all pairs: (n_models, m) -> a float.

    Raises ValueError for fewer than two models.
    """
    if len(predictions) < 2:
        raise ValueError("it takes two models to differ")
    return float(np.mean([np.mean(a != b) for a, b in combinations(predictions, 2)]))
