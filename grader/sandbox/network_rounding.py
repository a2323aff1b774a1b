"""A network's operations, done in float64, made to come out as in a lower precision, or thereabouts."""

from __future__ import annotations

from collections.abc import Callable
from math import prod
from typing import Any

import torch
from torch.utils._python_dispatch import TorchDispatchMode

# Far more than rounding does: a unit that rounding might carry across the kink of a ReLU, where the gradient jumps, is
# then as good as surely carried across in one of a few trials.
AMPLITUDE = 6.0
PRODUCTS = ("convolution", "mm", "bmm", "addmm", "baddbmm", "convolution_backward", "dot", "mv")
# What only moves values, or picks the largest, rounds nothing.
ROUNDED = (*PRODUCTS, "add", "sub", "mul", "div", "mean", "sum", "var", "var_mean", "rsqrt", "sqrt", "exp", "log",
           "pow", "sigmoid", "tanh", "_softmax", "_log_softmax", "avg_pool2d", "_adaptive_avg_pool2d",
           "native_batch_norm",
           "native_batch_norm_backward", "avg_pool2d_backward", "_adaptive_avg_pool2d_backward",
           "_native_batch_norm_legit", "_native_batch_norm_legit_no_training")  # fmt: skip


class Rounding(TorchDispatchMode):  # type: ignore[misc]
    """What comes out of arithmetic is multiplied by 1 + d, and what goes into products; |d| is a unit, times AMPLITUDE.

    The units are those of a stored result, of a factor as it is read, and of the partial sums of a product.
    """

    def __init__(self, stored: float, read: float, summed: float, trial: int) -> None:
        super().__init__()
        self.stored, self.read, self.summed = stored, read, summed
        self.generator = torch.Generator().manual_seed(trial)

    @classmethod
    def _should_skip_dynamo(cls) -> bool:
        return False  # nothing is compiled here; else the first operation would import the compiler for seconds

    def __torch_dispatch__(self, function: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        name = function._schema.name.removeprefix("aten::").removesuffix("_")
        if name not in ROUNDED:
            return function(*args, **(kwargs or {}))
        additive = self.summed * _terms(args) ** 0.5 if name in PRODUCTS else 0.0
        if name in PRODUCTS:
            args = tuple(self._off(part, self.read) for part in args)
        result = function(*args, **(kwargs or {}))
        if function._schema.is_mutable:  # in place: the result is an argument, and may not become another tensor
            return result.mul_(self._noise(result, self.stored).add_(1))
        return _each(result, lambda part: self._off(part, self.stored, additive))

    def _off(self, value: Any, relative: float, additive: float = 0.0) -> Any:
        if not relative or not isinstance(value, torch.Tensor) or not value.is_floating_point() or not value.numel():
            return value
        moved = value * (1 + self._noise(value, relative))
        return moved + self._noise(value, additive) * value.square().mean().sqrt() if additive else moved

    def _noise(self, like: Any, size: float) -> Any:
        drawn = torch.rand(like.shape, generator=self.generator, dtype=torch.float64)
        return (2 * drawn - 1).mul_(AMPLITUDE * size).to(like.dtype)


def _each(result: Any, change: Callable[[Any], Any]) -> Any:
    return type(result)(change(part) for part in result) if isinstance(result, tuple | list) else change(result)


def _terms(args: Any) -> int:
    """How many products are summed up for one result, at most: the size of one filter, row or column, or one map."""
    shapes = [argument.shape for argument in args if isinstance(argument, torch.Tensor) and argument.ndim > 1]
    return max((prod(shape[1:]) for shape in shapes), default=1)
