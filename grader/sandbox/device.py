"""The device that a worker computes on, and a network examined there: in each precision, watched for copies back.

The process that was told of a device begins to use it here, and no process that forks does. In tests the CPU stands
in for it, in the same code.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import Any

import torch
from torch.utils._python_dispatch import TorchDispatchMode

from grader.sandbox.network_modes import Narrow
from grader.sandbox.network_modules import NetworkError
from grader.sandbox.network_runs import arrays, as_tensor, gradients, paired, run
from grader.sandbox.networks import Request, made_ready, prepared

_synchronize = torch.cuda.synchronize
_VALUE = "_local_scalar_dense"  # what .item(), float() and `if` of a tensor run in the end
_chosen: list[str] = []


@dataclass(frozen=True)
class Scheme:
    """How numbers are kept and multiplied: the type of the tensors, and what matrix products may be rounded to."""

    dtype: str
    tf32: bool = False
    autocast: str = ""


SCHEMES = {
    "float64": Scheme("float64"),
    "float32": Scheme("float32"),
    "tf32": Scheme("float32", tf32=True),
    "bfloat16": Scheme("bfloat16"),
    "float16": Scheme("float16"),
    "autocast": Scheme("float32", autocast="bfloat16"),
}


def use(name: str) -> None:
    """From now on, this process computes on the device of this name ("cuda"). Raises what PyTorch does if it cannot."""
    torch.zeros(1, device=name).add_(1)
    synchronize(name)
    _chosen[:] = [name]


@contextmanager
def at(name: str) -> Iterator[None]:
    """Meanwhile, this process computes there: for oracles, which do on the CPU, and where it stands in for a device."""
    before, _chosen[:] = list(_chosen), [name]
    try:
        yield
    finally:
        _chosen[:] = before


def chosen() -> str:
    """The device that this process was told to use. Raises NetworkError without one: nothing runs elsewhere instead."""
    if not _chosen:
        raise NetworkError("this process was given no device to compute on")
    return _chosen[0]


def synchronize(name: str) -> None:
    """Wait for all that was begun on the device, on whatever stream."""
    if name.startswith("cuda"):
        _synchronize()


def on_device(
    factory: Any,
    images: Any,
    precision: str = "float32",
    wants: Sequence[str] = ("outputs",),
    upstream: Any = None,
    seed: int | None = 0,
    arguments: Sequence[Any] = (),
    mode: str = "eval",
    history: Any = None,
    narrow: int = 1,
) -> dict[str, Any]:
    """Examine a network as `networks.examine` does, on the device of this process, in one of the SCHEMES.

    outputs, gradients  as there
    copies              how forward copies back to the host, "nothing" if it does not
    """
    scheme, place = SCHEMES[precision], chosen()
    request = Request(factory, tuple(arguments), seed, mode, scheme.dtype, history, place, narrow, 0)
    with arithmetic(scheme), Narrow(narrow) if narrow > 1 else nullcontext():
        batch = as_tensor(images, scheme.dtype, place)
        subject = prepared(request, batch.clone())
        made_ready(subject)
        witness = Witness(place)
        with witness, autocast(scheme, place):
            leaf, outputs = run(subject.network, batch)
        told: dict[str, Any] = {"copies": witness.told(), "outputs": arrays(outputs)}
        if "gradients" in wants:
            told["gradients"] = gradients(subject.weights, leaf, paired(outputs, upstream, scheme.dtype))
    return {want: told[want] for want in wants}


def autocast(scheme: Scheme, place: str) -> AbstractContextManager[Any]:
    if not scheme.autocast:
        return nullcontext()
    kind = place.partition(":")[0]
    return torch.autocast(kind, dtype=getattr(torch, scheme.autocast))  # type: ignore[no-any-return]


@contextmanager
def arithmetic(scheme: Scheme) -> Iterator[None]:
    """Products of the device as exact as the scheme has them, and the same each time."""
    matmul, cudnn = torch.backends.cuda.matmul, torch.backends.cudnn
    settings = ((matmul, "allow_tf32", scheme.tf32), (cudnn, "allow_tf32", scheme.tf32),
                (matmul, "allow_bf16_reduced_precision_reduction", False),
                (matmul, "allow_fp16_reduced_precision_reduction", False),
                (cudnn, "deterministic", True), (cudnn, "benchmark", False))  # fmt: skip
    before = [getattr(owner, name) for owner, name, _ in settings]
    try:
        for owner, name, value in settings:
            setattr(owner, name, value)
        yield
    finally:
        for (owner, name, _), value in zip(settings, before, strict=True):
            setattr(owner, name, value)


class Witness(TorchDispatchMode):  # type: ignore[misc]
    """Sees every operation, and those that bring a value from the device back to the host."""

    def __init__(self, place: str) -> None:
        super().__init__()
        self.kind = place.partition(":")[0]
        self.copies: list[str] = []

    @classmethod
    def _should_skip_dynamo(cls) -> bool:
        return False  # as in following the data

    def __torch_dispatch__(self, function: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        named = kwargs or {}
        name = function._schema.name.removeprefix("aten::")
        there = self.kind != "cpu" and any(self._is_there(argument) for argument in (*args, *named.values()))
        if there and (name == _VALUE or torch.device(named.get("device") or self.kind).type == "cpu"):
            self.copies.append(name)
            return function(*args, **named)
        result = function(*args, **named)
        if there and isinstance(result, torch.Tensor) and result.device.type == "cpu":
            self.copies.append(name)
        return result

    def told(self) -> str:
        """How often, and by which operations: "3 times (_local_scalar_dense)"; "nothing" if never."""
        if not self.copies:
            return "nothing"
        return f"{len(self.copies)} times ({', '.join(sorted(set(self.copies)))})"

    def _is_there(self, value: Any) -> bool:
        if isinstance(value, tuple | list):
            return any(self._is_there(part) for part in value)
        return isinstance(value, torch.Tensor) and value.device.type == self.kind
