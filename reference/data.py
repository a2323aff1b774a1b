"""What happens to data before training: labels, shapes, scales, batches and splits. Rows are examples.

Float results are computed in float64 and returned in the dtype of the input (float64 for integers).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Batches = list[tuple[Array, Array]]


def one_hot(labels: Array, n_classes: int) -> Array:
    """Row i is 1 at ``labels[i]`` and 0 elsewhere: (m,) -> (m, n_classes). ValueError for a label out of range."""
    if labels.size and (labels.min() < 0 or labels.max() >= n_classes):
        raise ValueError(f"labels run from 0 to {n_classes - 1}")
    rows: Array = (labels[:, None] == np.arange(n_classes)).astype(np.float64)
    return rows


def argmax(scores: Array) -> Array:
    """The class with the largest score of each row, the first of several: (m, n_classes) -> (m,)."""
    labels: Array = np.argmax(scores, axis=1)
    return labels


def flatten_images(images: Array) -> Array:
    """Each image becomes one row, read line by line: (m, ...) -> (m, product of the rest)."""
    return images.reshape(len(images), int(np.prod(images.shape[1:])))


def standardize(train: Array, test: Array) -> tuple[Array, Array]:
    """``(x - mean) / std`` by column, both of train (ddof 0); a constant column of train is only centred."""
    wide = train.astype(np.float64)
    std = wide.std(axis=0)
    return _scaled(train, test, wide.mean(axis=0), np.where(np.ptp(wide, axis=0) == 0, 1.0, std))


def min_max_scale(train: Array, test: Array) -> tuple[Array, Array]:
    """``(x - min) / (max - min)`` by column, both of train; a constant column of train is only shifted to 0."""
    wide = train.astype(np.float64)
    spread = np.ptp(wide, axis=0)
    return _scaled(train, test, wide.min(axis=0), np.where(spread == 0, 1.0, spread))


def minibatches(x: Array, y: Array, batch_size: int, rng: np.random.Generator) -> Batches:
    """The examples in a shuffled order, cut into batches of batch_size; the last holds what is left.

    Raises ValueError for a batch_size below 1, and where x and y differ in length.
    """
    if batch_size < 1 or len(x) != len(y):
        raise ValueError("a batch holds at least 1 example, and every example has a label")
    order = rng.permutation(len(x))
    return [(x[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in range(0, len(x), batch_size)]


def train_val_split(x: Array, y: Array, rng: np.random.Generator, val_share: float = 0.3
                    ) -> tuple[Array, Array, Array, Array]:  # fmt: skip
    """(x_train, x_val, y_train, y_val): ``floor(val_share * m)`` examples drawn without replacement validate.

    Raises ValueError unless 0 < val_share < 1 and x and y have one length.
    """
    if not 0 < val_share < 1 or len(x) != len(y):
        raise ValueError("a share is between 0 and 1, and every example has a label")
    order, n_val = rng.permutation(len(x)), int(val_share * len(x))
    train, val = order[n_val:], order[:n_val]
    return x[train], x[val], y[train], y[val]


def bagging_minibatches(x: Array, y: Array, batch_size: int, rng: np.random.Generator) -> Batches:
    """As many examples as there are, drawn with replacement (a bootstrap sample), cut into batches."""
    if batch_size < 1 or len(x) != len(y):
        raise ValueError("a batch holds at least 1 example, and every example has a label")
    drawn = rng.integers(0, len(x), len(x))
    return [(x[drawn[i : i + batch_size]], y[drawn[i : i + batch_size]]) for i in range(0, len(x), batch_size)]


def _scaled(train: Array, test: Array, shift: Array, scale: Array) -> tuple[Array, Array]:
    due = np.result_type(train, np.float32)
    return ((train - shift) / scale).astype(due), ((test - shift) / scale).astype(due)
