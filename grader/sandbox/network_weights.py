"""Our weights, which are no message: both sides make them from a seed, by the name of a weight.

So a network of any size needs a few bytes. They have eight significant bits: the same numbers in float64, float32
and bfloat16.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import prod
from typing import Any

import numpy as np
import torch

from grader.sandbox.network_modules import Weight

KEPT, KEPT_SIZE = 32, 1 << 16  # so many weights of a network, and so many values of one of them


def give_weights(weights: Sequence[Weight], seed: int) -> None:
    for weight in weights:
        values = torch.from_numpy(_values(seed, weight.name, weight.matrix))
        rounded = values.to(torch.bfloat16).to(weight.tensor)
        weight.tensor.data = rounded.reshape(weight.tensor.shape)


def _values(seed: int, name: str, matrix: tuple[int, ...]) -> Any:
    """The same for every request; those of small networks are kept."""
    draw = _kept_values if prod(matrix) <= KEPT_SIZE else _drawn_values
    return draw(seed, name, matrix)


def _drawn_values(seed: int, name: str, matrix: tuple[int, ...]) -> Any:
    """He's scale for matrices, so that activations neither die nor explode; a size near 1 for biases and scales."""
    generator = generator_for(seed, name)
    if len(matrix) > 1:
        return generator.standard_normal(matrix, dtype=np.float32) * np.float32(np.sqrt(2 / max(matrix[1], 1)))
    return generator.choice((-1.0, 1.0), matrix) * generator.uniform(0.5, 1.5, matrix)


_kept_values = lru_cache(KEPT)(_drawn_values)


def generator_for(seed: int, name: str) -> np.random.Generator:
    return np.random.default_rng((seed, *name.encode()))
