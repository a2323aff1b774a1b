"""What the spec of a network uses besides `authoring`: its inputs, the oracle of a reference network, and its bound.

Imports no torch: a battery that is replayed needs none. The oracle wakes it up when it is called.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from grader import wire
from grader.authoring import Bounded
from grader.drawing import Built, Integers
from grader.tensors import in_precision

# A network is compared in the norm. In float64 a wrong one is off by a factor of order 1, so nothing depends on its
# depth; single precision only shows that nothing inside is coarser.
RELATIVE = {"float64": 1e-9, "float32": 1e-4}
KEPT = 100  # answers of an oracle


def whole_numbers(shape: Sequence[int], size: int = 3, dtype: str = "float64") -> Built:
    """Images or upstream gradients of small whole numbers: the same in every precision, no two examples alike.

    There are not many of them, so that a failing case is shrunk after a few runs of the network. Large images travel
    faster as "int8"; a network gets them in the precision that it is run in all the same.
    """
    return Built(lambda draw: _whole_numbers(draw(Integers(1, 999)), tuple(shape), size, dtype))


def _whole_numbers(seed: int, shape: tuple[int, ...], size: int, dtype: str) -> Any:
    return np.random.default_rng(seed).integers(-size, size, shape, endpoint=True).astype(dtype)


class NetworkOracle:
    """The oracle of a network: called with a request by name, it examines the reference network, always in float64.

    Called without one it builds the reference network, so it can stand where a submission's class stands, and be the
    right network that a mistake starts from. The requests are those of `sandbox.networks.examine`; those that name a
    variant are answered by another reference network, where the task leaves open which of them is meant.
    """

    def __init__(self, reference: Callable[..., Any], **variants: Callable[..., Any]) -> None:
        self.reference = reference
        self.variants = variants
        self._known: dict[bytes, dict[str, Any]] = {}
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
        sizes: Sequence[str] = (),
        device: str = "cpu",
        narrow: int = 1,
        attempt: int = 0,
        variant: str = "",
        lesson: Any = None,
    ) -> dict[str, Any]:
        request = (images, wants, upstream, seed, arguments, mode, history, sizes, device, narrow)
        key = wire.pack([*request, lesson, variant])
        if key not in self._known:  # the same is asked for each of many wrong networks
            from grader.sandbox.networks import examine

            reference = self.variants.get(variant, self.reference)
            if len(self._known) >= KEPT:
                self._known.clear()
            told = examine(reference, *request[:6], "float64", *request[6:], lesson=lesson)
            self._known[key] = told
        return {want: in_precision(part, dtype) for want, part in self._known[key].items()}


def _norm_bound(part: Any, dtype: str) -> Any:
    if isinstance(part, Mapping):
        return {name: _norm_bound(inner, dtype) for name, inner in part.items()}
    if isinstance(part, tuple):
        return tuple(_norm_bound(inner, dtype) for inner in part)
    if isinstance(part, str | int):  # also a bool
        return 0.0
    return RELATIVE[dtype] * float(np.max(np.abs(part), initial=0.0))


def _bound(answer: Any, dtype: str = "float64", **_: Any) -> Any:
    return _norm_bound(answer, dtype)


NORMWISE = Bounded(_bound)


def near(outputs: Any, dtype: str = "float64") -> Any:
    """The bound for a law that compares two outputs of one network."""
    return 2 * _norm_bound(outputs, dtype)
