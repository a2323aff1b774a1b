"""What an exercise draws its cases from, described so that Hypothesis need not be imported to say it.

An input function receives `draw` and returns the arguments of one call by name:

    def volumes(draw):
        m, n_h, n_w, n_c = draw(sizes(4, 1, 7))
        return {"x": draw(integer_array((m, n_h, n_w, n_c))), "pad": draw(integers(0, 3))}

Arrays are built from a drawn seed, as drawing them element by element is fifty times slower; seed 0 gives a
small readable ramp, so that a shrunk case can be read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from grader.arrays import np

Draw = Callable[[Any], Any]
Inputs = Callable[[Draw], dict[str, Any]]

MAX_SEED = 2**32 - 1


@dataclass(frozen=True)
class Integers:
    low: int
    high: int


@dataclass(frozen=True)
class Built:
    """Something that is made from other draws."""

    build: Callable[[Draw], Any]


def integers(low: int, high: int) -> Integers:
    """A whole number from low to high, both included; shrinks towards low."""
    return Integers(low, high)


def sampled_from(values: Sequence[Any]) -> Built:
    """One of the values; shrinks towards the first."""
    return Built(lambda draw: values[draw(Integers(0, len(values) - 1))])


def booleans() -> Built:
    return sampled_from((False, True))


def seeds() -> Integers:
    return Integers(0, MAX_SEED)


def sizes(count: int, low: int, high: int) -> Built:
    """A tuple of sizes, pairwise distinct in four draws of five: equal sizes hide swapped axes."""
    return Built(lambda draw: _sizes(draw, count, low, high))


def integer_array(shape: Sequence[int], low: int = -4, high: int = 4, dtype: str = "float64") -> Built:
    """Integer values in a floating-point array: sums of products are exact, so answers must be equal."""
    return Built(lambda draw: _integers(draw(seeds()), tuple(shape), low, high).astype(dtype))


def dense_array(shape: Sequence[int], dtype: str = "float64") -> Built:
    """Normal values with a drawn scale and offset: catches truncation and low precision inside."""
    return Built(lambda draw: _dense(draw(seeds()), tuple(shape)).astype(dtype))


def permuted_array(shape: Sequence[int], dtype: str = "float64") -> Built:
    """Distinct non-zero integers of both signs: no ties, and no kink within a step of 1/4."""
    return Built(lambda draw: _permuted(draw(seeds()), tuple(shape)).astype(dtype))


def draw_with(draw_integer: Callable[[Integers], int]) -> Draw:
    """The `draw` that input functions receive, on top of a source of whole numbers."""

    def draw(description: Any) -> Any:
        return draw_integer(description) if isinstance(description, Integers) else description.build(draw)

    return draw


def _sizes(draw: Draw, count: int, low: int, high: int) -> tuple[int, ...]:
    if draw(Integers(0, 4)) == 4:
        return tuple(draw(Integers(low, high)) for _ in range(count))
    left = list(range(low, high + 1))
    if len(left) < count:
        raise ValueError(f"no {count} distinct sizes from {low} to {high}")
    return tuple(left.pop(draw(Integers(0, len(left) - 1))) for _ in range(count))


def _integers(seed: int, shape: tuple[int, ...], low: int, high: int) -> Any:
    size = int(np.prod(shape))
    if seed == 0:
        return (np.arange(size) % max(high, 1) + 1).clip(low, high).reshape(shape)
    return np.random.default_rng(seed).integers(low, high, size=shape, endpoint=True)


def _dense(seed: int, shape: tuple[int, ...]) -> Any:
    if seed == 0:
        return (np.arange(np.prod(shape)) % 7 / 4 + 0.3).reshape(shape)
    generator = np.random.default_rng(seed)
    scale, offset = 2.0 ** generator.integers(-3, 4), generator.normal()
    return offset + scale * generator.standard_normal(shape)


def _permuted(seed: int, shape: tuple[int, ...]) -> Any:
    size = int(np.prod(shape))
    values = np.concatenate((np.arange(1, size // 2 + size % 2 + 1), -np.arange(1, size // 2 + 1)))
    return (values if seed == 0 else np.random.default_rng(seed).permutation(values)).reshape(shape)
