"""Batch normalisation, forward and backward, with the rounding that its answers may have.

The spatial form treats every pixel of every image as one more example. Source: Ioffe and Szegedy, *Batch
Normalization* (2015), algorithms 1 and 2 and section 3.2; the running averages are those of exponential smoothing.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
State = dict[str, Array]

EPS = 1e-5  # added to the variance, under the root
MOMENTUM = 0.9  # the share of the running statistics that stays
MODES = ("train", "test")


def batchnorm_forward(x: Array, gamma: Array, beta: Array, state: State, mode: str) -> tuple[Array, State]:
    """``out = gamma * (x - mean) / sqrt(var + EPS) + beta`` for each feature: ``(out, new state)``.

    x is (m, n), gamma, beta, state["mean"] and state["var"] are (n,). In mode "train", mean and var (divided by m)
    are the batch's, and the new state is ``0.9 * old + 0.1 * batch``; in mode "test" they are the state's, which
    stays. Raises ValueError for another mode, and when gamma or beta has not one value for each feature.
    """
    if mode not in MODES:
        raise ValueError(f"mode {mode!r} is neither 'train' nor 'test'")
    if gamma.shape != x.shape[-1:] or beta.shape != x.shape[-1:]:
        raise ValueError(f"{x.shape[-1]} features, but gamma {gamma.shape} and beta {beta.shape}")
    wide = x.astype(np.float64)
    mean, var = statistics(x) if mode == "train" else (state["mean"], state["var"])
    out = gamma * (wide - mean) / np.sqrt(var + EPS) + beta
    kept = MOMENTUM if mode == "train" else 1.0
    new = {name: kept * state[name] + (1 - kept) * now for name, now in (("mean", mean), ("var", var))}
    return out.astype(np.result_type(x, gamma, beta, np.float32)), new


def spatial_batchnorm_forward(x: Array, gamma: Array, beta: Array, state: State, mode: str) -> tuple[Array, State]:
    """`batchnorm_forward` for each channel: x is (m, n_h, n_w, n_c), and every pixel of every image an example.

    Raises ValueError where that does, and when x has not four axes.
    """
    if x.ndim != 4:
        raise ValueError(f"a batch of images has four axes, not {x.ndim}")
    out, new = batchnorm_forward(x.reshape(-1, x.shape[-1]), gamma, beta, state, mode)
    return out.reshape(x.shape), new


def batchnorm_backward(dout: Array, x: Array, gamma: Array) -> tuple[Array, Array, Array]:
    """The gradients of ``sum(dout * out)`` in mode "train": ``(dx, dgamma, dbeta)``, shaped as x, gamma, beta.

    With xhat = (x - mean) / s and s = sqrt(var + EPS): ``dbeta = sum dout``, ``dgamma = sum dout * xhat`` and
    ``dx = gamma / s * (dout - mean(dout) - xhat * mean(dout * xhat))``, sums and means over the batch.
    Raises ValueError when dout has not the shape of x, or gamma not one value for each feature.
    """
    if dout.shape != x.shape or gamma.shape != x.shape[-1:]:
        raise ValueError(f"x {x.shape}, but dout {dout.shape} and gamma {gamma.shape}")
    dtype = np.result_type(dout, x, gamma, np.float32)
    wide = dout.astype(np.float64)
    mean, var = statistics(x)
    s = np.sqrt(var + EPS)
    xhat = (x.astype(np.float64) - mean) / s
    dgamma, dbeta = (wide * xhat).sum(0), wide.sum(0)
    dx = gamma / s * (wide - dbeta / len(x) - xhat * dgamma / len(x))
    return dx.astype(dtype), dgamma.astype(dtype), dbeta.astype(dtype)


def statistics(x: Array) -> tuple[Array, Array]:
    """Mean and variance (divided by m) of each feature, in float64."""
    wide = x.astype(np.float64)
    return wide.mean(axis=0), wide.var(axis=0)


def root_share(var: Array, strict_below: float = 1e-4) -> Array:
    """How much of itself xhat changes when EPS is added after the root, not under it, as some courses do.

    ``1 / sqrt(var + EPS)`` and ``1 / (sqrt(var) + EPS)`` differ by at most the share ``EPS (1 / s + 1 / s^2)``.
    0 where the variance is so small that the difference shows.
    """
    s = np.sqrt(var + EPS)
    return np.asarray(np.where(var > strict_below, EPS * (1 / s + 1 / s**2), 0.0))


def normalised_rounding(x: Array, mean: Array, var: Array, terms: int, unit: float) -> Array:
    """How far any honest ``(x - mean) / sqrt(var + EPS)`` may be from the exact one.

    A mean of m terms is off by ``terms * unit * M``, with M the largest ``|x|``. That shifts xhat by ``1 / s``
    of it, and changes var and so the root. A variance as ``E[x^2] - E[x]^2`` is off by ``terms * unit * M^2``,
    half of which, over s^2, is the share by which xhat changes.
    """
    s, size = np.sqrt(var + EPS), np.abs(x).max(axis=0, initial=0.0)
    largest = np.maximum(size, np.abs(mean)) / s
    xhat = np.abs(x.astype(np.float64) - mean) / s
    rounding = 2 * terms * unit * (largest * (1 + xhat) + xhat * (1 + largest**2))
    return np.asarray(rounding + xhat * root_share(var))
