"""Blocks of layers: the residual block, forward and backward, and the inception module.

Source: He, Zhang, Ren and Sun, *Deep Residual Learning* (2016), 3.1 and 3.2; Szegedy et al., *Going Deeper with
Convolutions* (2015), section 4.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reference.conv import conv_layer
from reference.dense import dense_forward
from reference.pooling import pool_forward

Array = NDArray[Any]
Params = Mapping[str, Any]


def residual_forward(x: Array, params: Params) -> Array:
    """``relu(relu(x w1 + b1) w2 + b2 + shortcut)``; the shortcut is x, or ``x ws`` where params has "ws".

    x is (m, n), w1 (n, n_hidden), w2 (n_hidden, n_out), ws (n, n_out), the answer (m, n_out).
    Raises ValueError when sizes disagree, as where n_out is not n and there is no "ws".
    """
    return np.maximum(_sums(x, params)[1], 0).astype(np.result_type(x, *params.values()))


def residual_backward(da: Array, x: Array, params: Params) -> tuple[Array, dict[str, Array]]:
    """The gradients of ``sum(da * residual_forward(x, params))``: ``(dx, {"w1": ..., "b1": ..., ...})``.

    dz2 = da where z2 > 0; dz1 = dz2 w2^T where z1 > 0; dx adds up what comes by both ways, ``dz1 w1^T`` and the
    shortcut's ``dz2`` or ``dz2 ws^T``. Raises ValueError when sizes disagree.
    """
    wide = {name: np.asarray(value, np.float64) for name, value in params.items()}
    z1, z2 = _sums(x, params)
    if da.shape != z2.shape:
        raise ValueError(f"da has shape {da.shape}, but the block's answer {z2.shape}")
    x64, dz2 = x.astype(np.float64), np.where(z2 > 0, da, 0.0)
    dz1 = np.where(z1 > 0, dz2 @ wide["w2"].T, 0.0)
    grads = {"w1": x64.T @ dz1, "b1": dz1.sum(0), "w2": np.maximum(z1, 0).T @ dz2, "b2": dz2.sum(0)}
    short = dz2 @ wide["ws"].T if "ws" in params else dz2
    if "ws" in params:
        grads["ws"] = x64.T @ dz2
    dtype = np.result_type(da, x, *params.values())
    return (dz1 @ wide["w1"].T + short).astype(dtype), {name: grad.astype(dtype) for name, grad in grads.items()}


def _sums(x: Array, params: Params) -> tuple[Array, Array]:
    """z1 and z2 with the shortcut in it, in float64."""
    z1 = dense_forward(x.astype(np.float64), params["w1"], params["b1"])
    z2 = dense_forward(np.maximum(z1, 0), params["w2"], params["b2"])
    short = x if "ws" not in params else dense_forward(x.astype(np.float64), params["ws"], 0 * params["b2"])
    if short.shape != z2.shape:
        raise ValueError(f"a shortcut of shape {short.shape} cannot be added to {z2.shape}")
    return z1, z2 + short


def inception_forward(x: Array, params: Params) -> Array:
    """Four branches side by side, joined along the channels: 1x1, 1x1 -> 3x3, 1x1 -> 5x5, max pool 3x3 -> 1x1.

    params maps "1x1", "3x3_reduce", "3x3", "5x5_reduce", "5x5" and "pool" to (w, b). Each convolution keeps
    height and width ("same", stride 1) and is followed by ReLU; so does the pooling, whose border never wins.
    Raises ValueError where a convolution does.
    """
    branches = [
        _same(x, params["1x1"]),
        _same(_same(x, params["3x3_reduce"]), params["3x3"]),
        _same(_same(x, params["5x5_reduce"]), params["5x5"]),
        _same(same_max_pool(x), params["pool"]),
    ]
    return np.concatenate(branches, axis=3)


def same_max_pool(x: Array) -> Array:
    """The maximum of each pixel and its neighbours, 3x3 with stride 1; neighbours outside the image do not count."""
    border = ((0, 0), (1, 1), (1, 1), (0, 0))
    return pool_forward(np.pad(x, border, constant_values=-np.inf), 3, 1, "max")


def _same(x: Array, layer: tuple[Array, Array]) -> Array:
    w, b = layer
    activations: Array = conv_layer(x, w, b, 1, (w.shape[0] - 1) // 2)
    return activations
