"""Costs of classifiers, from the scores (logits), and their gradient; stable for large scores.

Source: Goodfellow, Bengio and Courville, *Deep Learning* (2016), 6.2.2.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from reference.activations import softmax

Array = NDArray[Any]


def cross_entropy(logits: Array, labels: Array) -> float:
    """``J = (1 / m) sum_i -log p[i, labels[i]]`` with p the softmax of each row of logits (m, n_classes).

    ``-log p = log(sum_j e^(z_j - max z)) - (z_label - max z)``, which neither overflows nor takes log 0.
    labels is (m,), whole numbers from 0. Raises ValueError when there is not one label a row, or one is no class.
    """
    check_labels(logits, labels)
    shifted = logits.astype(np.float64) - logits.max(axis=1, keepdims=True)
    losses = np.log(np.exp(shifted).sum(axis=1)) - shifted[np.arange(len(labels)), labels]
    return float(losses.mean())


def softmax_cross_entropy_backward(logits: Array, labels: Array) -> Array:
    """The gradient of `cross_entropy` by the logits: ``(p - onehot(labels)) / m``, in the shape of logits.

    Raises ValueError where `cross_entropy` does.
    """
    check_labels(logits, labels)
    gradient = softmax(logits.astype(np.float64))
    gradient[np.arange(len(labels)), labels] -= 1
    return np.asarray(gradient / len(labels), np.result_type(logits, np.float32))


def logistic_cost(z: Array, y: Array) -> float:
    """``J = (1 / m) sum_i -(y_i log a_i + (1 - y_i) log(1 - a_i))`` with a = sigmoid(z); z and y are (m,), y 0 or 1.

    In terms of z each loss is ``max(z, 0) - y z + log(1 + e^-|z|)``. Raises ValueError when z and y differ in shape.
    """
    if z.shape != y.shape:
        raise ValueError(f"z has shape {z.shape}, but y {y.shape}")
    wide = z.astype(np.float64)
    losses = np.maximum(wide, 0) - y * wide + np.log1p(np.exp(-np.abs(wide)))
    return float(losses.mean())


def check_labels(logits: Array, labels: Array) -> None:
    """Raises ValueError unless there is one label for each row, and each label names a column."""
    if logits.ndim != 2 or labels.shape != logits.shape[:1]:
        raise ValueError(f"logits {logits.shape} need one label for each row, not labels {labels.shape}")
    if labels.size and not (labels.min() >= 0 and labels.max() < logits.shape[1]):
        raise ValueError(f"labels are from 0 to {logits.shape[1] - 1}")
