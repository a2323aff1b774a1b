"""Zero padding: a border of zeros around each image, and around nothing else.

Volumes are channels last, ``(m, n_h, n_w, n_c)``. Source: the padding lecture of any course on convolutional
networks; Goodfellow, Bengio, Courville, *Deep Learning* (2016), section 9.5.
"""

from __future__ import annotations

from typing import Any

import numpy as np


def zero_pad(x: Any, pad: int) -> Any:
    """``padded[i, pad + h, pad + w, c] = x[i, h, w, c]``, and zero elsewhere.

    ``(m, n_h, n_w, n_c) -> (m, n_h + 2 pad, n_w + 2 pad, n_c)``, in the dtype of x.
    Raises ValueError when pad is negative.
    """
    if pad < 0:
        raise ValueError(f"pad is {pad}, but cannot be negative")
    m, n_h, n_w, n_c = x.shape
    padded = np.zeros((m, n_h + 2 * pad, n_w + 2 * pad, n_c), x.dtype)
    padded[:, pad : pad + n_h, pad : pad + n_w, :] = x
    return padded


def same_border(n: int, f: int, stride: int = 1) -> tuple[int, int]:
    """Zeros before and after one axis of n, so that the filter takes ``ceil(n / stride)`` steps along it.

    The total is the least that will do, ``max((ceil(n/stride) - 1) stride + f - n, 0)``; an odd one goes after.
    """
    steps = -(-n // stride)
    total = max((steps - 1) * stride + f - n, 0)
    return total // 2, total - total // 2
