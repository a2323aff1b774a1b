"""The first learners: gradient descent on a parabola, Rosenblatt's perceptron, and a network that learns XOR."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from reference.activations import sigmoid

Array = NDArray[Any]
Layers = tuple[Array, Array, Array, float]  # w1, b1, w2, b2


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


def xor_mlp(x: Array, y: Array, hidden: int, steps: int, lr: float, rng: np.random.Generator) -> Layers:
    """(w1, b1, w2, b2) after `steps` steps of gradient descent on the mean cross-entropy of all m examples.

    The network is ``sigmoid(tanh(x w1 + b1) w2 + b2)``: x (m, 2), w1 (2, hidden), b1 (hidden,), w2 (hidden,), b2 a
    float. It starts with normal w1 and then normal w2 / sqrt(hidden), drawn in this order, and biases of 0. Raises
    ValueError for hidden below 1 and for negative steps. Source: Rumelhart, Hinton and Williams (1986).
    """
    if hidden < 1 or steps < 0:
        raise ValueError(f"{hidden} hidden units and {steps} steps")
    w1 = rng.standard_normal((2, hidden))
    layers: Layers = (w1, np.zeros(hidden), rng.standard_normal(hidden) / np.sqrt(hidden), 0.0)
    for _ in range(steps):
        layers = xor_step(layers, x, y, lr)
    return layers


def xor_output(layers: Layers, x: Array) -> Array:
    """``sigmoid(tanh(x w1 + b1) w2 + b2)``: the probability of label 1 for each example, (m,)."""
    w1, b1, w2, b2 = layers
    return np.asarray(sigmoid(np.tanh(x @ w1 + b1) @ w2 + b2))


def xor_step(layers: Layers, x: Array, y: Array, lr: float) -> Layers:
    """Every parameter less lr times its gradient: with ``dz = (p - y) / m`` that of w2 is ``h^T dz``, and so on."""
    w1, b1, w2, b2 = layers
    h = np.tanh(x @ w1 + b1)
    dz = (xor_output(layers, x) - y) / len(x)
    dh = np.outer(dz, w2) * (1 - h * h)
    return w1 - lr * x.T @ dh, b1 - lr * dh.sum(axis=0), w2 - lr * h.T @ dz, float(b2 - lr * dz.sum())
