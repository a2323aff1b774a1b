"""Filters on one grey image: cross-correlation, true convolution, and the edge filters of the lectures.

Images and kernels are two-dimensional, the answers "valid": only positions where the whole kernel fits.
Source: Gonzalez and Woods, *Digital Image Processing* (4th edition), sections 3.4 and 10.2; Scharr, *Optimale
Operatoren in der digitalen Bildverarbeitung* (2000).
"""

from __future__ import annotations

from typing import Any

import numpy as np

# Each answers to a step from bright (left) to dark (right) with a positive number.
VERTICAL_FILTERS = {
    "vertical": ((1, 0, -1), (1, 0, -1), (1, 0, -1)),
    "sobel": ((1, 0, -1), (2, 0, -2), (1, 0, -1)),
    "scharr": ((3, 0, -3), (10, 0, -10), (3, 0, -3)),
}


def cross_correlate2d(image: Any, kernel: Any) -> Any:
    """``y[i, j] = sum_{u, v} image[i + u, j + v] kernel[u, v]``, ``(n_h, n_w) -> (n_h - f_h + 1, n_w - f_w + 1)``.

    Raises ValueError when the kernel is larger than the image on an axis.
    """
    n_h, n_w = (n - f + 1 for n, f in zip(image.shape, kernel.shape, strict=True))
    if min(n_h, n_w) < 1:
        raise ValueError(f"a kernel of shape {kernel.shape} does not fit into an image of shape {image.shape}")
    y = np.zeros((n_h, n_w))
    for u, v in np.ndindex(*kernel.shape):
        y += np.multiply(image[u : u + n_h, v : v + n_w], kernel[u, v], dtype=np.float64)
    return y.astype(np.result_type(image, kernel))


def convolve2d(image: Any, kernel: Any) -> Any:
    """The convolution of mathematics: ``y[i, j] = sum_{u, v} image[i + u, j + v] kernel[f_h - 1 - u, f_w - 1 - v]``.

    Cross-correlation with the kernel turned by 180 degrees. Raises ValueError when the kernel does not fit.
    """
    return cross_correlate2d(image, kernel[::-1, ::-1])


def edge_filter(name: str) -> Any:
    """The 3x3 kernel of this name: "vertical", "horizontal", "sobel" or "scharr", the last two for vertical edges.

    "horizontal" is the transpose of "vertical". Raises ValueError for any other name.
    """
    if name == "horizontal":
        return edge_filter("vertical").T
    if name not in VERTICAL_FILTERS:
        raise ValueError(f"there is no edge filter called {name!r}")
    return np.array(VERTICAL_FILTERS[name], dtype=np.float64)


def detect_edges(image: Any, name: str) -> Any:
    """The valid cross-correlation of an image with the edge filter of this name."""
    return cross_correlate2d(image, edge_filter(name)).astype(np.result_type(image, np.float32))
