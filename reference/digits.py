"""Real handwritten digits, small enough to learn from in a second.

1797 images of 8x8 with values from 0 to 16, each the count of dark pixels in a square of 4x4; the test part of
E. Alpaydin and C. Kaynak, *Optical Recognition of Handwritten Digits*, UCI Machine Learning Repository, 1998
(doi.org/10.24432/C50P49, CC BY 4.0), which scikit-learn gives as `load_digits`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

CLASSES = 10


@dataclass(frozen=True)
class Split:
    """Images (n, 8, 8) of whole numbers from 0 to 16 and labels (n,) from 0 to 9, to learn from and held out."""

    images: Array
    labels: Array
    held_out: Array
    held_out_labels: Array


@cache
def digits() -> tuple[Array, Array]:
    """All images (1797, 8, 8) and labels (1797,), as unsigned bytes."""
    with np.load(Path(__file__).with_name("digits.npz"), allow_pickle=False) as kept:
        return kept["images"], kept["labels"]


def split(seed: int, count: int = 1000, held_out: int = 300) -> Split:
    """`count` digits to learn from and others held out, in an order drawn by the seed.

    Each seed also names the classes anew (all images of a 3 are labelled 7, say), so that labels known from elsewhere
    are of no use: what stands for what must be learned from the labels that are given.
    """
    images, labels = digits()
    generator = np.random.default_rng(seed)
    order, names = generator.permutation(len(images)), generator.permutation(CLASSES).astype(np.uint8)
    learned, left = order[:count], order[count : count + held_out]
    return Split(images[learned], names[labels[learned]], images[left], names[labels[left]])
