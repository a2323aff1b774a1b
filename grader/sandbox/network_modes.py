"""Ways to run a network otherwise than as it is written: without its activations, or narrower.

Without activations only its bones are left: which layer stands where, and what it gets. Narrower, a network that
takes gigabytes computes in a moment what it would compute with all of its channels.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch.overrides import TorchFunctionMode
from torch.utils._python_dispatch import TorchDispatchMode

_aten = torch.ops.aten
# In the end, all activations of PyTorch are one of these.
ACTIVATIONS = frozenset(
    getattr(_aten, name)
    for name in (
        "relu", "relu_", "relu6", "tanh", "tanh_", "sigmoid", "sigmoid_", "leaky_relu", "leaky_relu_", "elu", "elu_",
        "celu", "celu_", "gelu", "gelu_", "silu", "silu_", "mish", "mish_", "softplus", "hardtanh", "hardtanh_",
        "hardswish", "hardswish_", "hardsigmoid", "hardsigmoid_", "threshold", "threshold_", "clamp_min",
        "clamp_min_", "_softmax", "_log_softmax", "_prelu_kernel",
    )
)  # fmt: skip


class Bones(TorchDispatchMode):  # type: ignore[misc]
    """Activations do nothing, and every pooling takes the average: what is left is how the layers are connected."""

    @classmethod
    def _should_skip_dynamo(cls) -> bool:
        return False  # as in following the data

    def __torch_dispatch__(self, function: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        packet = function.overloadpacket
        if packet in ACTIVATIONS or (packet in (_aten.clamp, _aten.clamp_) and _from_zero(*args, **kwargs or {})):
            return args[0] if function._schema.is_mutable else args[0].clone()
        other = _POOLINGS.get(packet, function)
        return other(*args, **(kwargs or {}))


def _from_zero(values: Any, least: Any = None, most: Any = None, **named: Any) -> bool:
    return bool(named.get("min", least) == 0)


def _averages(values: Any, size: Any, stride: Any = (), padding: Any = 0, dilation: Any = 1, ceil: bool = False) -> Any:
    """In place of maxima and where they were found."""
    averages = _aten.avg_pool2d(values, size, stride, padding, ceil)
    return averages, torch.zeros_like(averages, dtype=torch.long)


def _adaptive_averages(values: Any, size: Any) -> Any:
    averages = _aten._adaptive_avg_pool2d(values, size)
    return averages, torch.zeros_like(averages, dtype=torch.long)


_POOLINGS: dict[Any, Callable[..., Any]] = {
    _aten.max_pool2d_with_indices: _averages,
    _aten.adaptive_max_pool2d: _adaptive_averages,
    _aten.amax: _aten.mean,
}


# Functions that make a tensor of a stated size, and those that state the size of one that is there.
_torch, _tensor = torch, torch.Tensor
SIZED = frozenset((
    _torch.empty, _torch.zeros, _torch.ones, _torch.full, _torch.rand, _torch.randn, _torch.reshape, _torch.split,
    _tensor.view, _tensor.reshape, _tensor.expand, _tensor.unflatten, _tensor.split, _tensor.new_zeros,
    _tensor.new_ones, _tensor.new_empty, _tensor.new_full,
))  # fmt: skip


class Narrow(TorchFunctionMode):  # type: ignore[misc]
    """Every number of channels, features or classes that is written in the code is divided by the same number.

    Layers that are made meanwhile are narrow, and so is what reshapes their outputs. Numbers that the divisor does
    not divide, and small ones, stay: filter sizes, image channels, most heights and widths.
    """

    def __init__(self, divisor: int) -> None:
        super().__init__()
        self.divisor = divisor

    def __torch_function__(self, function: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        named = kwargs or {}
        if function in SIZED:
            args = tuple(self._narrowed(argument) for argument in args)
            named = {name: self._narrowed(size) if name in ("size", "shape") else size for name, size in named.items()}
        elif function is torch.Tensor.__getitem__ and isinstance(args[1], tuple) and len(args[1]) > 1:
            args = (args[0], (args[1][0], self._narrowed(args[1][1]), *args[1][2:]))
        return function(*args, **named)

    def _narrowed(self, size: Any) -> Any:
        if type(size) is slice:
            return slice(self._narrowed(size.start), self._narrowed(size.stop), size.step)
        if isinstance(size, tuple | list):
            return type(size)(self._narrowed(part) for part in size) if type(size) is not torch.Size else size
        if type(size) is int and size >= 2 * self.divisor and size % self.divisor == 0:
            return size // self.divisor
        return size
