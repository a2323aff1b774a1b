"""The two oldest learners: gradient descent on a parabola, and Rosenblatt's perceptron."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


def gradient_descent(x0: float, lr: float, steps: int) -> tuple[Array, bool]:
    """Descent on ``f(x) = x^2`` from x0: all x, (steps + 1,), and whether the last is further from 0 than x0 was."""
    path = [float(x0)]
    for _ in range(steps):
        path.append(path[-1] - lr * 2 * path[-1])
    return np.array(path), abs(path[-1]) > abs(path[0])


def perceptron(x: Array, y: Array, lr: float = 1.0, epochs: int = 10) -> tuple[Array, float]:
    """(w, b): for each example in order, ``w += lr (y_i - out) x_i`` and ``b += lr (y_i - out)``, `epochs` times over.

    out is 1 where ``x_i . w + b > 0``, else 0; all start at 0. Source: Rosenblatt (1958).
    """
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(epochs):
        for example, label in zip(x.astype(np.float64), y, strict=True):
            error = float(label) - float(example @ w + b > 0)
            w, b = w + lr * error * example, b + lr * error
    return w, b
