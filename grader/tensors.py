"""What the spec of a function of tensors uses besides `authoring`: its oracle, and the calls that check it.

Imports no torch: a battery that is replayed needs none.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np


class TensorOracle:
    """The oracle of a function of tensors: called with a request by name, it evaluates ours, always in float64.

    Called otherwise it is the function itself, so it can stand where a submission's stands, and be the right one that
    a mistake starts from. The requests are those of `sandbox.tensors.evaluate`.
    """

    def __init__(self, reference: Callable[..., Any]) -> None:
        self.reference = reference
        self.__signature__ = inspect.signature(self.evaluate)

    def __call__(self, *arguments: Any, **request: Any) -> Any:
        return self.evaluate(**request) if "arguments" in request else self.reference(*arguments, **request)

    def evaluate(
        self,
        arguments: Sequence[Any],
        wants: str = "output",
        upstream: Any = None,
        leaves: int = 1,
        without: Sequence[str] = (),
        dtype: str = "float64",
    ) -> Any:
        from grader.sandbox.tensors import evaluate

        return in_precision(evaluate(self.reference, arguments, wants, upstream, leaves), dtype)


def in_precision(part: Any, dtype: str) -> Any:
    """All arrays of an answer in this precision."""
    if isinstance(part, tuple):
        return tuple(in_precision(inner, dtype) for inner in part)
    return part.astype(dtype) if isinstance(part, np.ndarray) else part
