"""What the spec of a network uses besides `authoring`: the oracle of a reference network, its bounds, its sentences.

Imports no torch: a battery that is replayed needs none. The oracle wakes it up when it is called.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import prod
from typing import Any

import numpy as np

from grader.authoring import Bounded, mismatch

# A network is compared in the norm. In float64 a wrong one is off by a factor of order 1, so nothing depends on its
# depth; single precision only shows that nothing inside is coarser.
RELATIVE = {"float64": 1e-9, "float32": 1e-4}

Told = Mapping[str, Any]


def oracle_of(reference: Callable[..., Any]) -> Callable[..., dict[str, Any]]:
    """The oracle that examines this reference network, always in float64; see `sandbox.networks.examine`."""

    def oracle(
        images: Any,
        upstream: Any = None,
        seed: int = 0,
        arguments: tuple[Any, ...] = (),
        mode: str = "eval",
        dtype: str = "float64",
        history: Any = None,
        wants: tuple[str, ...] = ("outputs",),
    ) -> dict[str, Any]:
        from grader.sandbox.networks import examine

        request = {"images": images, "upstream": upstream, "seed": seed, "arguments": tuple(arguments), "mode": mode,
                   "history": history, "wants": tuple(wants)}  # fmt: skip
        told = examine(reference, request)
        return {want: _in_precision(part, dtype) for want, part in told.items()}

    return oracle


def _in_precision(part: Any, dtype: str) -> Any:
    if isinstance(part, tuple):
        return tuple(_in_precision(inner, dtype) for inner in part)
    return part.astype(dtype) if isinstance(part, np.ndarray) else part


def _norm_bound(part: Any, dtype: str) -> Any:
    if isinstance(part, Mapping):
        return {name: _norm_bound(inner, dtype) for name, inner in part.items()}
    if isinstance(part, tuple):
        return tuple(_norm_bound(inner, dtype) for inner in part)
    if isinstance(part, str):
        return 0.0
    return RELATIVE[dtype] * float(np.max(np.abs(part), initial=0.0))


def _bound(answer: Any, dtype: str, **_: Any) -> Any:
    return _norm_bound(answer, dtype)


NORMWISE = Bounded(_bound)


def near(outputs: Any, dtype: str = "float64") -> Any:
    """The bound for a law that compares two outputs of one network."""
    return 2 * _norm_bound(outputs, dtype)


def expect_sizes(told: Told, due: Sequence[str]) -> None:
    """The data takes these shapes in this order, whatever lies between them: "conv 6x28x28", "pool 6x14x14".

    A kind only finds the wrong row: pooling by hand is as good. Axes of length 1 do not count.
    """
    rows = [tuple(row.split()) for row in told["activations"].split("\n") if row]
    start = 0
    for number, row in enumerate(due, 1):
        kind, size = row.split()
        left = rows[start:]
        found = next((i for i, (_, shape) in enumerate(left) if _squeezed(shape) == _squeezed(size)), None)
        if found is None:
            got = next((shape for other, shape in left if other == kind), "nothing")
            raise mismatch(f"the output of layer {number} ({kind})", got, size)
        start += found + 1


def expect_layers(told: Told, due: Sequence[str]) -> None:
    """The layers with parameters, in the order in which the data meets them, as shapes: "6x3x5x5 6"."""
    rows = [row.split("\t") for row in told["layers"].split("\n") if row]
    for number, (row, want) in enumerate(zip(rows, due, strict=False), 1):
        got, state = row[1], row[2]
        if _matrices(got) != _matrices(want):
            raise mismatch(f"the number of parameters of layer {number} ({row[0]})", _counted(got), _counted(want))
        if state:
            raise mismatch(f"layer {number} ({row[0]})", state, "trained")
    if len(rows) != len(due):
        raise mismatch("the number of layers with parameters", str(len(rows)), str(len(due)))


def _counted(shapes: str) -> str:
    return f"{sum(prod(_sizes(shape)) for shape in shapes.split())} ({', '.join(shapes.split())})"


def _matrices(shapes: str) -> list[tuple[int, ...]]:
    """A dense layer and a convolution over all of its input are the same matrix."""
    sizes = [_sizes(shape) for shape in shapes.split()]
    return [size if len(size) < 2 else (size[0], prod(size[1:])) for size in sizes]


def _squeezed(shape: str) -> tuple[int, ...]:
    return tuple(n for n in _sizes(shape) if n != 1)


def _sizes(shape: str) -> tuple[int, ...]:
    return tuple(int(n) for n in shape.split("x"))
