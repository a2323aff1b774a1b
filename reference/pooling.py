"""Pooling, forward and backward, and its two helpers, by definition.

Images are ``(m, n_h, n_w, n_c)``. Every window of f_h by f_w pixels is reduced to one, channel by channel; the
sizes are ``floor((n - f) / stride) + 1``, so a window that would stick out is not computed.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Window = int | tuple[int, int]
MODES = ("max", "average")


def pool_forward(x: Array, f: Window = 2, stride: int | None = None, mode: str = "max") -> Array:
    """``a[i, h, w, c] = max or mean of x[i, h*s : h*s+f_h, w*s : w*s+f_w, c]``; the stride s defaults to f.

    x is (m, n_h, n_w, n_c), the answer (m, floor((n_h - f_h) / s) + 1, floor((n_w - f_w) / s) + 1, n_c), in the
    dtype of x (float64 for the average of integers). Raises ValueError for another mode, for f or s below 1, and
    for a window larger than the image. Source: Goodfellow, Bengio and Courville, *Deep Learning* (2016), 9.3.
    """
    (f_h, f_w), s, n_h, n_w = geometry(x, f, stride, mode)
    a = np.empty((x.shape[0], n_h, n_w, x.shape[3]))
    for h, w in np.ndindex(n_h, n_w):
        window = x[:, h * s : h * s + f_h, w * s : w * s + f_w].astype(np.float64)
        a[:, h, w] = window.max(axis=(1, 2)) if mode == "max" else window.mean(axis=(1, 2))
    return a.astype(x.dtype if mode == "max" else np.result_type(x, np.float32))


def pool_backward(da: Array, x: Array, f: Window = 2, stride: int | None = None, mode: str = "max") -> Array:
    """The gradient of ``sum(da * pool_forward(x))`` with respect to x.

    Each output's gradient goes back to the pixels of its window: all of it to the maximum (the first of equal
    ones, row by row), or ``1 / (f_h * f_w)`` of it to each for the average; where windows overlap it adds up.
    da has the shape of the pooled answer, the result that of x. Raises ValueError as `pool_forward` does, and
    for a da of another shape.
    """
    (f_h, f_w), s, n_h, n_w = geometry(x, f, stride, mode)
    if da.shape != (x.shape[0], n_h, n_w, x.shape[3]):
        raise ValueError(f"da has shape {da.shape}, but the pooled image {(x.shape[0], n_h, n_w, x.shape[3])}")
    dx = np.zeros(x.shape)
    for h, w in np.ndindex(n_h, n_w):
        here = np.s_[:, h * s : h * s + f_h, w * s : w * s + f_w]
        shares = first_maximum(x[here]) if mode == "max" else np.full((1, f_h, f_w, 1), 1 / (f_h * f_w))
        dx[here] += shares * da[:, h : h + 1, w : w + 1]
    return dx.astype(np.result_type(da, x, np.float32))


def global_average_pool(x: Array) -> Array:
    """The mean over height and width: (m, n_h, n_w, n_c) -> (m, 1, 1, n_c).

    Raises ValueError when x has not four axes. Source: Lin, Chen and Yan, *Network in Network* (2014), 3.2.
    """
    if x.ndim != 4:
        raise ValueError(f"a batch of images has four axes, not {x.ndim}")
    mean = x.mean(axis=(1, 2), keepdims=True, dtype=np.float64)
    return np.asarray(mean, np.result_type(x, np.float32))


def max_pool_mask(window: Array) -> Array:
    """``mask[i, j] = (window[i, j] == max(window))``, a boolean array of the window's shape.

    Raises ValueError for an empty window.
    """
    return np.asarray(window == window.max())


def distribute_value(dz: float, shape: tuple[int, int]) -> Array:
    """An (n_h, n_w) array with ``dz / (n_h * n_w)`` everywhere: the average's share of the gradient dz.

    Raises ValueError when n_h or n_w is below 1.
    """
    n_h, n_w = shape
    if min(n_h, n_w) < 1:
        raise ValueError(f"a window of shape {shape} has no pixel")
    return np.full((n_h, n_w), dz / (n_h * n_w))


def geometry(x: Array, f: Window, stride: int | None, mode: str) -> tuple[tuple[int, int], int, int, int]:
    """((f_h, f_w), stride, n_h, n_w) of the pooled answer. Raises ValueError where there is none."""
    f_h, f_w = (f, f) if isinstance(f, int) else f
    s = f_h if stride is None else stride
    if mode not in MODES:
        raise ValueError(f"mode {mode!r} is neither 'max' nor 'average'")
    if min(f_h, f_w, s) < 1:
        raise ValueError("the window and the stride are at least 1")
    if f_h > x.shape[1] or f_w > x.shape[2]:
        raise ValueError("the window is larger than the image")
    return (f_h, f_w), s, (x.shape[1] - f_h) // s + 1, (x.shape[2] - f_w) // s + 1


def first_maximum(windows: Array) -> Array:
    """1 at each window's first maximum, row by row, and 0 elsewhere; windows are (m, f_h, f_w, n_c)."""
    m, f_h, f_w, n_c = windows.shape
    where = windows.reshape(m, f_h * f_w, n_c).argmax(axis=1)
    chosen = np.arange(f_h * f_w)[:, None] == where[:, None, :]
    return np.asarray(chosen.reshape(windows.shape), np.float64)
