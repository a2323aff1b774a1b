"""Inverted dropout, and how far a count of kept values may be from its mean."""

from __future__ import annotations

from functools import lru_cache
from math import exp, lgamma, log
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
MODES = ("train", "test")


def dropout_forward(x: Array, keep_prob: float, mode: str, rng: np.random.Generator) -> Array:
    """Training: ``x * mask / keep_prob`` with each mask value 1 with probability keep_prob, else 0. Test: x.

    The shape of x; its dtype too (float64 for integers). Raises ValueError unless 0 < keep_prob <= 1 and the mode
    is "train" or "test". Source: Srivastava et al., *Dropout* (JMLR 15, 2014), section 10 for the scaling.
    """
    if mode not in MODES:
        raise ValueError(f"mode {mode!r} is neither 'train' nor 'test'")
    if not 0 < keep_prob <= 1:
        raise ValueError(f"a probability to keep of {keep_prob} keeps nothing, or more than everything")
    if mode == "test":
        return x.astype(np.result_type(x, np.float32))
    mask = rng.random(x.shape) < keep_prob
    return (x * mask / keep_prob).astype(np.result_type(x, np.float32))


@lru_cache(maxsize=256)
def binomial_bounds(n: int, p: float, alarm: float) -> tuple[int, int]:
    """The widest (low, high) with P(K < low) <= alarm / 2 and P(K > high) <= alarm / 2 for K ~ Binomial(n, p).

    Both tails are summed term by term, from the far end: no normal approximation.
    """
    chances = np.array([_chance(k, n, p) for k in range(n + 1)])
    low = int(np.searchsorted(np.cumsum(chances), alarm / 2, side="right"))
    high = n - int(np.searchsorted(np.cumsum(chances[::-1]), alarm / 2, side="right"))
    return low, high


def _chance(k: int, n: int, p: float) -> float:
    """``n! / (k! (n-k)!) p^k (1-p)^(n-k)`` for 0 < p < 1."""
    return exp(lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1) + k * log(p) + (n - k) * log(1 - p))
