"""Starting values of weights, and how far their statistics may be from what is due.

`shape` is (n_in, n_out) or (f_h, f_w, n_c_prev, n_c); one output sees fan_in = all but the last axis, one input is
seen by fan_out = all but the last axis but one. All return (w, b) in float64 with b = 0 of shape (last axis,).
Sources: Glorot and Bengio (AISTATS 2010), He et al. (ICCV 2015), Laurent and Massart (Annals of Statistics 28, 2000).
"""

from __future__ import annotations

from math import log, prod, sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
BEYOND_TWO = 0.04550026389635842  # erfc(sqrt(2)): the share of normal numbers beyond two standard deviations


def init_normal(shape: tuple[int, ...], rng: np.random.Generator, std: float = 0.1) -> tuple[Array, Array]:
    """w ~ N(0, std^2)."""
    return std * rng.standard_normal(shape), np.zeros(shape[-1])


def init_xavier(shape: tuple[int, ...], rng: np.random.Generator) -> tuple[Array, Array]:
    """Variance ``2 / (fan_in + fan_out)``."""
    fan_in, fan_out = fans(shape)
    return init_normal(shape, rng, sqrt(2 / (fan_in + fan_out)))


def init_he(shape: tuple[int, ...], rng: np.random.Generator) -> tuple[Array, Array]:
    """Variance ``2 / fan_in``."""
    return init_normal(shape, rng, sqrt(2 / fans(shape)[0]))


def fans(shape: tuple[int, ...]) -> tuple[int, int]:
    """(fan_in, fan_out)."""
    window = prod(shape[:-2])
    return window * shape[-2], window * shape[-1]


def square_bounds(n: int, alarm: float) -> tuple[float, float]:
    """(low, high) for ``sum (w / std)^2`` over n independent normal or uniform weights, missed with at most alarm.

    For normal weights it is chi-squared: ``P(X > n + 2 sqrt(nt) + 2t) <= e^-t`` and ``P(X < n - 2 sqrt(nt)) <= e^-t``
    (Laurent and Massart, lemma 1), with t = log(2 / alarm). Uniform weights vary less: ``w^2 / std^2`` is in [0, 3]
    with variance 4/5, and for these widths and n >= 1000 Bernstein's inequality gives an exponent above t.
    """
    t = log(2 / alarm)
    return n - 2 * sqrt(n * t), n + 2 * sqrt(n * t) + 2 * t


def mean_bound(n: int, alarm: float) -> float:
    """How far ``sum(w / std) / n`` may be from 0: normal and uniform weights are strictly sub-Gaussian.

    ``P(|sum(w / std)| > z sqrt(n)) <= 2 exp(-z^2 / 2)``.
    """
    return sqrt(2 * log(2 / alarm) / n)
