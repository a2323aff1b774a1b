from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from somewhere import Floats

EPSILON: Final[float] = 0.0


def softmax(z: NDArray[np.float64] | Floats) -> NDArray[np.floating]:
    shifted: NDArray = z - np.max(z, axis=-1, keepdims=True)
    exponentials: Floats = np.exp(shifted)
    return exponentials / (exponentials.sum(axis=-1, keepdims=True) + EPSILON)
