"""Chance held still, so that a network can be compared in training mode, however it drops what it drops."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import torch
from torch.overrides import TorchFunctionMode
from torch.utils._python_dispatch import TorchDispatchMode

STILL = {"calm": 1.0, "dropped": 0.0}  # modes, and how much of each probability comes true in them
_aten = torch.ops.aten
_UNIFORM = frozenset((_aten.rand, _aten.rand_like, _aten.uniform, _aten.uniform_))
_COMPARED: dict[Any, Callable[[Any], Any]] = {
    _aten.lt: lambda threshold: threshold, _aten.le: lambda threshold: threshold,
    _aten.gt: lambda threshold: 1 - threshold, _aten.ge: lambda threshold: 1 - threshold,
}  # fmt: skip


@contextmanager
def held_still(mode: str) -> Iterator[None]:
    """Chance, in a mode that asks for it."""
    if mode not in STILL:
        yield
        return
    with Still(mode), Masks():
        yield


class Still(TorchDispatchMode):  # type: ignore[misc]
    """Chance always comes out the same, so that training mode can be compared.

    In "calm" training it gives its mean, and dropout keeps everything as it is. In "dropped" training it never comes
    true: dropout drops everything, so what lies behind it is seen in what comes out. Where uniform numbers are
    compared with a threshold, the mask holds the probability of *true* in place of truths.
    """

    def __init__(self, mode: str) -> None:
        super().__init__()
        self.share = STILL[mode]

    @classmethod
    def _should_skip_dynamo(cls) -> bool:
        return False  # as in following the data

    def __torch_dispatch__(self, function: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        packet = function.overloadpacket
        if packet is _aten.bernoulli_:
            return args[0].copy_(self._mean(args[1] if len(args) > 1 else 0.5, args[0]))
        if packet is _aten.bernoulli:
            return self._mean(args[1], args[0]) if len(args) > 1 else self.share * args[0]
        if packet in _UNIFORM and len(args) == 1:  # between 0 and 1, and not between bounds, as weights are
            return _marked("uniform", function(*args, **(kwargs or {})))
        if packet in _COMPARED and _is("uniform", args[0]):
            return _marked("mask", self._mean(_COMPARED[packet](args[1]), args[0]))
        if packet in _ON_MASKS and any(_is("mask", argument) for argument in args):
            return _ON_MASKS[packet](*args)
        return function(*args, **(kwargs or {}))

    def _mean(self, probability: Any, like: Any) -> Any:
        """A tensor of the shape and device of another, in double precision, as a mask is divided by its mean."""
        mean = self.share * torch.as_tensor(probability, dtype=torch.float64, device=like.device).clamp(0, 1)
        return mean.expand(like.shape).clone()


class Masks(TorchFunctionMode):  # type: ignore[misc]
    """What PyTorch allows with truths alone, and refuses before `Still` sees it, allowed with such masks too."""

    def __torch_function__(self, function: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        if function is torch.Tensor.__invert__ and _is("mask", args[0]):
            return torch.logical_not(args[0])
        if function is torch.Tensor.__setitem__ and _is("mask", args[1]):
            return args[0].masked_fill_(args[1], args[2])
        return function(*args, **(kwargs or {}))


def _marked(what: str, tensor: Any) -> Any:
    tensor.chance = what
    return tensor


def _is(what: str, value: Any) -> bool:
    return getattr(value, "chance", "") == what


def _chosen(mask: Any, one: Any, other: Any) -> Any:
    return mask * one + (1 - mask) * other


# What is done with truths, done with their probabilities: in double precision, whatever they are made into.
_ON_MASKS: dict[Any, Callable[..., Any]] = {
    _aten._to_copy: lambda mask: _marked("mask", mask.clone()),
    _aten.logical_not: lambda mask: _marked("mask", 1 - mask),
    _aten.where: _chosen,
    _aten.masked_fill: lambda values, mask, filling: _chosen(mask, filling, values),
    _aten.masked_fill_: lambda values, mask, filling: values.copy_(_chosen(mask, filling, values)),
}
