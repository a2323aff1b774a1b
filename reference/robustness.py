"""How much of an image, and of its features, changes when its content moves by a few pixels.

Source: LeCun et al., *Gradient-based learning applied to document recognition* (1998), section II.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from reference.filtering import cross_correlate2d
from reference.pooling import pool_forward

Array = NDArray[Any]
Change = tuple[int, float]


def translation_robustness(image: Array, kernel: Array, shift: tuple[int, int], f: int = 2) -> tuple[Change, Change]:
    """((changed pixels, their share), (changed features, their share)) when the content moves by (down, right).

    Zeros come in where it has left. The features are the maxima of windows of f by f, side by side, in the "same"
    cross-correlation (zeros around) of the (n_h, n_w) image with the kernel. Raises ValueError for a kernel with an
    even side, for f below 1 and for an f larger than the image.
    """
    if not all(side % 2 for side in kernel.shape):
        raise ValueError(f"a kernel of shape {kernel.shape} has no pixel in its middle")
    moved = translated(image, *shift)
    return changed(image, moved), changed(features(image, kernel, f), features(moved, kernel, f))


def translated(image: Array, down: int, right: int) -> Array:
    """``y[i, j] = image[i - down, j - right]``, 0 where there is no such pixel."""
    y = np.zeros_like(image)
    for i, j in np.ndindex(*image.shape):
        if 0 <= i - down < image.shape[0] and 0 <= j - right < image.shape[1]:
            y[i, j] = image[i - down, j - right]
    return y


def features(image: Array, kernel: Array, f: int) -> Array:
    """The max-pooled "same" cross-correlation."""
    border = [(side // 2, side // 2) for side in kernel.shape]
    filtered = cross_correlate2d(np.pad(image, border), kernel)
    return pool_forward(filtered[None, :, :, None], f)[0, :, :, 0]


def changed(one: Array, other: Array) -> Change:
    """How many elements differ, and what share of all that is."""
    count = int(np.sum(one != other))
    return count, count / one.size
