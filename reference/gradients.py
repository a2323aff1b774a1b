"""Backward passes of single layers, and how gradients are compared.

A gradient is that of a cost J, so it has the shape of what it belongs to; where J is a mean over m examples, the
1 / m is already in the gradient that arrives. Source: Goodfellow, Bengio and Courville, *Deep Learning* (2016), 6.5.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reference.activations import sigmoid

Array = NDArray[Any]


def dense_backward(dz: Array, x: Array, w: Array) -> tuple[Array, Array, Array]:
    """For ``z = flat(x) w + b``: ``dx = dz w^T`` in the shape of x, ``dw = flat(x)^T dz``, ``db = sum_i dz[i]``.

    x is (m, ...) with n_in values an example, w (n_in, n_out), dz (m, n_out). Raises ValueError when sizes disagree.
    """
    m, n_in = x.shape[0], int(np.prod(x.shape[1:]))
    if w.shape[0] != n_in or dz.shape != (m, w.shape[1]):
        raise ValueError(f"x {x.shape} and w {w.shape} do not give z the shape {dz.shape}")
    dtype = np.result_type(dz, x, w)
    dz, w, flat = (a.astype(np.float64) for a in (dz, w, x.reshape(m, n_in)))
    return (dz @ w.T).reshape(x.shape).astype(dtype), (flat.T @ dz).astype(dtype), dz.sum(axis=0).astype(dtype)


def relu_backward(da: Array, z: Array) -> Array:
    """``dz = da where z > 0, else 0``. Raises ValueError when da and z differ in shape."""
    check_shapes(da, z)
    return np.where(z > 0, da, np.zeros_like(da))


def sigmoid_backward(da: Array, z: Array) -> Array:
    """``dz = da * s * (1 - s)`` with s = sigmoid(z); 1 - s is sigmoid(-z). Raises ValueError when shapes differ."""
    check_shapes(da, z)
    wide = z.astype(np.float64)
    return np.asarray(da * sigmoid(wide) * sigmoid(-wide), np.result_type(da, z, np.float32))


def dropout_backward(da: Array, mask: Array, keep_prob: float) -> Array:
    """``dx = da * mask / keep_prob`` with the mask (0 or 1) of the forward pass.

    Raises ValueError unless 0 < keep_prob <= 1, and when da and mask differ in shape.
    """
    check_shapes(da, mask)
    if not 0 < keep_prob <= 1:
        raise ValueError(f"a probability to keep of {keep_prob}")
    return np.asarray(da.astype(np.float64) * mask / keep_prob, np.result_type(da, np.float32))


def numerical_gradient(f: Callable[[Array], float], x: Array, h: float = 1e-5) -> Array:
    """``g[i] = (f(x + h e_i) - f(x - h e_i)) / (2 h)`` for each element, e_i being 1 there and 0 elsewhere.

    x has any shape and whole or floating-point numbers; g has its shape and is float64. f is called twice for each
    element. Raises ValueError unless h > 0.
    """
    if not h > 0:
        raise ValueError(f"a step of {h}")
    gradient = np.empty(x.shape)
    for index in np.ndindex(*x.shape):
        step = np.zeros(x.shape)
        step[index] = h
        gradient[index] = (f(x + step) - f(x - step)) / (2 * h)
    return gradient


def gradient_check(gradient: Array, approximation: Array) -> float:
    """``|g - a| / (|g| + |a|)`` with the Euclidean length of all elements; 0 where both are zero.

    Raises ValueError when the shapes differ.
    """
    check_shapes(gradient, approximation)
    lengths = float(np.linalg.norm(gradient) + np.linalg.norm(approximation))
    return float(np.linalg.norm(gradient - approximation)) / lengths if lengths else 0.0


def check_shapes(one: Array, other: Array) -> None:
    """Raises ValueError when the two differ in shape."""
    if one.shape != other.shape:
        raise ValueError(f"shapes {one.shape} and {other.shape} differ")
