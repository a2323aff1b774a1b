"""The fully connected layer, by definition."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


def dense_forward(x: Array, w: Array, b: Array) -> Array:
    """``z[i, k] = sum_j flat[i, j] * w[j, k] + b[k]``, where flat[i] is x[i] flattened in C order.

    x is (m, ...) with n_in values for each example, w (n_in, n_out), b (n_out,), the answer (m, n_out). Raises
    ValueError when these sizes disagree. Source: Goodfellow, Bengio and Courville, *Deep Learning* (2016), 6.
    """
    m, n_in = x.shape[0], int(np.prod(x.shape[1:]))
    if w.shape[0] != n_in or w.shape[1:] != b.shape:
        raise ValueError(f"{n_in} values an example do not fit w {w.shape} and b {b.shape}")
    flat = x.reshape(m, n_in).astype(np.float64)
    return np.asarray(flat @ w.astype(np.float64) + b, np.result_type(x, w, b))
