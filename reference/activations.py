"""Activation functions, element by element, and the softmax over the last axis; stable for large inputs.

All compute in float64 and return the dtype of z (float64 for integers). None raises for any finite z, and none
overflows: the exponential is only ever taken of a number that is not positive.
Source: Goodfellow, Bengio and Courville, *Deep Learning* (2016), 3.10, 4.1 and 6.3.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


def sigmoid(z: Array) -> Array:
    """``1 / (1 + e^-z)``, written as ``e^z / (1 + e^z)`` where z is negative; the shape of z."""
    exponential = np.exp(-np.abs(z.astype(np.float64)))
    return _due(np.where(z >= 0, 1.0, exponential) / (1 + exponential), z)


def tanh(z: Array) -> Array:
    """``(e^z - e^-z) / (e^z + e^-z)``; the shape of z. `numpy.tanh` is stable at both ends and near zero."""
    return _due(np.tanh(z.astype(np.float64)), z)


def relu(z: Array) -> Array:
    """``max(0, z)``; the shape and the dtype of z."""
    return np.where(z > 0, z, np.zeros_like(z))


def leaky_relu(z: Array, alpha: float = 0.01) -> Array:
    """``z where z > 0, alpha * z elsewhere``; the shape of z."""
    return _due(np.where(z > 0, z, alpha * z.astype(np.float64)), z)


def softmax(z: Array) -> Array:
    """``p_i = e^(z_i - max z) / sum_j e^(z_j - max z)`` over the last axis; the shape of z.

    The shift by the row's maximum changes no p_i, as it cancels, and keeps every exponent at or below zero.
    Raises ValueError for a z without axes or with no class.
    """
    if z.ndim == 0 or z.shape[-1] == 0:
        raise ValueError("softmax needs at least one class along the last axis")
    wide = z.astype(np.float64)
    exponentials = np.exp(wide - wide.max(axis=-1, keepdims=True))
    return _due(exponentials / exponentials.sum(axis=-1, keepdims=True), z)


def _due(result: Array, z: Array) -> Array:
    return result.astype(np.result_type(z, np.float32))
