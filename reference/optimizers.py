"""One step of an optimiser: what is given is left as it is, and the new weights and the new state are returned.

All compute in float64 and return the dtype of w. `w`, `dw` and every array of the state have one shape.
Sources: Sutskever et al. (ICML 2013) for momentum, Hinton's lecture 6e for RMSProp, Kingma and Ba (ICLR 2015) for Adam.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


def sgd_step(w: Array, dw: Array, lr: float = 0.01) -> Array:
    """``w - lr * dw``."""
    return _due(_wide(w) - lr * _wide(dw), w)


def momentum_step(w: Array, dw: Array, v: Array, lr: float = 0.01, momentum: float = 0.9) -> tuple[Array, Array]:
    """``v' = momentum * v + lr * dw`` and ``w' = w - v'``; returns (w', v')."""
    velocity = momentum * _wide(v) + lr * _wide(dw)
    return _due(_wide(w) - velocity, w), _due(velocity, w)


def rmsprop_step(w: Array, dw: Array, s: Array, lr: float = 0.01, decay: float = 0.99, eps: float = 1e-8
                 ) -> tuple[Array, Array]:  # fmt: skip
    """``s' = decay * s + (1 - decay) * dw^2`` and ``w' = w - lr * dw / (sqrt(s') + eps)``; returns (w', s')."""
    squares = decay * _wide(s) + (1 - decay) * _wide(dw) ** 2
    return _due(_wide(w) - lr * _wide(dw) / (np.sqrt(squares) + eps), w), _due(squares, w)


def adam_step(w: Array, dw: Array, m: Array, v: Array, t: int, lr: float = 0.001, beta1: float = 0.9,
              beta2: float = 0.999, eps: float = 1e-8) -> tuple[Array, Array, Array, int]:  # fmt: skip
    """Step number ``t' = t + 1`` after t steps; returns (w', m', v', t').

    ``m' = beta1 m + (1 - beta1) dw`` and ``v' = beta2 v + (1 - beta2) dw^2``, then with both bias corrections
    ``w' = w - lr * m' / (1 - beta1^t') / (sqrt(v' / (1 - beta2^t')) + eps)``.
    """
    t = t + 1
    mean = beta1 * _wide(m) + (1 - beta1) * _wide(dw)
    square = beta2 * _wide(v) + (1 - beta2) * _wide(dw) ** 2
    step = lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps)
    return _due(_wide(w) - step, w), _due(mean, w), _due(square, w), t


def _wide(array: Array) -> Array:
    return array.astype(np.float64)


def _due(result: Array, w: Array) -> Array:
    return result.astype(np.result_type(w, np.float32))
