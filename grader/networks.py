"""What the spec of a network uses besides `authoring`: the oracle of a reference network, its bounds, its sentences.

Imports no torch: a battery that is replayed needs none. The oracle wakes it up when it is called.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Mapping, Sequence
from math import prod
from typing import Any

import numpy as np

from grader.authoring import Bounded, mismatch
from grader.drawing import Built, Integers

# A network is compared in the norm. In float64 a wrong one is off by a factor of order 1, so nothing depends on its
# depth; single precision only shows that nothing inside is coarser.
RELATIVE = {"float64": 1e-9, "float32": 1e-4}

# What a worker tells is read strictly: a line that is nothing like these is not there.
SHAPE = r"\d{1,7}(?:x\d{1,7}){0,6}"
OPERATION = re.compile(rf"^(?P<kind>\w{{1,60}}) (?P<size>{SHAPE})$", re.M | re.A)
LAYER = re.compile(rf"^(?P<shapes>{SHAPE}(?: {SHAPE}){{0,40}})\t(?P<state>\w{{0,10}})$", re.M | re.A)

Told = Mapping[str, Any]


def whole_numbers(shape: Sequence[int], size: int = 3) -> Built:
    """Images or upstream gradients of small whole numbers: the same in every precision, no two examples alike.

    There are not many of them, so that a failing case is shrunk after a few runs of the network.
    """
    return Built(lambda draw: _whole_numbers(draw(Integers(1, 999)), tuple(shape), size))


def _whole_numbers(seed: int, shape: tuple[int, ...], size: int) -> Any:
    return np.random.default_rng(seed).integers(-size, size, shape, endpoint=True).astype(np.float64)


class NetworkOracle:
    """The oracle of a network: called with a request by name, it examines the reference network, always in float64.

    Called without one it builds the reference network, so it can stand where a submission's class stands, and be the
    right network that a mistake starts from. The requests are those of `sandbox.networks.examine`.
    """

    def __init__(self, reference: Callable[..., Any]) -> None:
        self.reference = reference
        self.__signature__ = inspect.signature(self.examine)

    def __call__(self, *arguments: Any, **request: Any) -> Any:
        return self.examine(**request) if request else self.reference(*arguments)

    def examine(
        self,
        images: Any,
        wants: Sequence[str] = ("outputs",),
        upstream: Any = None,
        seed: int | None = 0,
        arguments: Sequence[Any] = (),
        mode: str = "eval",
        dtype: str = "float64",
        history: Any = None,
    ) -> dict[str, Any]:
        from grader.sandbox.networks import examine

        told = examine(self.reference, images, wants, upstream, seed, arguments, mode, "float64", history)
        return {want: _in_precision(part, dtype) for want, part in told.items()}


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

    The kind only finds the row that is wrong: pooling by hand is as good.
    """
    left = [(row["kind"], row["size"]) for row in OPERATION.finditer(told["activations"])]
    for number, row in enumerate(due, 1):
        kind, size = row.split()
        found = next((i for i, (_, shape) in enumerate(left) if shape == size), None)
        if found is None:
            got = next((shape for other, shape in left if other == kind), "nothing")
            raise mismatch(f"the output of layer {number} ({kind})", got, size)
        left = left[found + 1 :]


def expect_layers(told: Told, due: Sequence[str]) -> None:
    """The layers with parameters, in the order in which the data meets them, by shape: "6x3x5x5 6"."""
    rows = [(_matrices(row["shapes"]), row["state"]) for row in LAYER.finditer(told["layers"])]
    for number, ((got, state), want) in enumerate(zip(rows, map(_matrices, due), strict=False), 1):
        if got != want:
            raise mismatch(f"the number of parameters of layer {number}", _counted(got), _counted(want))
        if state:
            raise mismatch(f"layer {number}", state, "trained")
    if len(rows) != len(due):
        raise mismatch("the number of layers with parameters", str(len(rows)), str(len(due)))


def _counted(matrices: Sequence[tuple[int, ...]]) -> str:
    return f"{sum(map(prod, matrices))} ({' + '.join('x'.join(map(str, matrix)) for matrix in matrices)})"


def _matrices(shapes: str) -> list[tuple[int, ...]]:
    """A row for each output: a dense layer and a convolution over all of its input are the same matrix."""
    sizes = [tuple(map(int, shape.split("x"))) for shape in shapes.split()]
    return [size if len(size) < 2 else (size[0], prod(size[1:])) for size in sizes]
