"""A value made into plain data for msgpack, and the bytes of its arrays; what is not plain data becomes `Opaque`.

NumPy and torch are never imported here: what is theirs shows that they are loaded.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import msgpack

from grader.exchange import Ref
from grader.functions import Polynomial
from grader.values import ATOMS, DTYPES, MAX_DEPTH, MAX_INTEGER_BYTES, MAX_TEXT, NAMES, TAG, Opaque, Rng, Scalar, Tensor


class Encoder:
    """Makes plain data of values, and adds the bytes of their arrays to `payload`."""

    def __init__(self, payload: list[bytes]) -> None:
        self.payload = payload

    def encode(self, value: Any, depth: int) -> Any:
        kind = type(value)
        if kind in ATOMS:
            return value
        if depth > MAX_DEPTH:
            return _opaque("something nested too deeply")
        writer = _WRITERS.get(kind)
        if writer is not None:
            return writer(self, value, depth + 1)
        return self._foreign(value, kind)

    def array(self, array: Any) -> Any:
        name = NAMES.get(array.dtype.str)
        if name is None:
            name = array.dtype.name
            if name not in DTYPES:
                return _opaque(f"ndarray of dtype {name[:80]}")
            array = array.astype(array.dtype.newbyteorder("<"))
        self.payload.append(array.tobytes())  # in C order, whatever the layout
        return {TAG: "array", "d": name, "s": list(array.shape)}

    def _foreign(self, value: Any, kind: type) -> Any:
        numpy, torch = sys.modules.get("numpy"), sys.modules.get("torch")
        if numpy is not None and kind is numpy.ndarray:
            return self.array(value)
        if numpy is not None and kind.__module__ == "numpy" and isinstance(value, numpy.generic):
            return self._scalar(value)
        if torch is not None and kind in (torch.Tensor, torch.nn.Parameter):
            return self._tensor(torch, value)
        return _opaque(_type_name(kind))

    def _scalar(self, value: Any) -> Any:
        name = value.dtype.name
        if name not in DTYPES or name.startswith("complex"):
            return _opaque(f"numpy.{name[:80]}")
        return {TAG: "scalar", "v": self.encode(value.item(), 0), "d": name}

    def _tensor(self, torch: Any, value: Any) -> Any:
        # Unbound methods: an attribute set on the instance must not be called.
        plain = torch.Tensor.detach(value)
        dtype = str(plain.dtype).removeprefix("torch.")
        if dtype == "bfloat16":
            plain = torch.Tensor.float(plain)
        array = torch.Tensor.numpy(torch.Tensor.contiguous(torch.Tensor.cpu(plain)))
        return {TAG: "tensor", "a": self.array(array), "d": dtype}


def _type_name(kind: type) -> str:
    module = type.__getattribute__(kind, "__module__")
    name = f"{module}.{kind.__qualname__}" if type(module) is str and module not in ("builtins",) else kind.__qualname__
    return str(name)[:120]


def _opaque(name: str) -> dict[str, Any]:
    return {TAG: "opaque", "t": name}


# Where this stands in a header, something opaque may.
OPAQUE = msgpack.packb(TAG) + msgpack.packb("opaque")


def _write_text(encoder: Encoder, value: str, depth: int) -> Any:
    return value if len(value) <= MAX_TEXT else _opaque(f"str of {len(value)} characters")


def _write_integer(encoder: Encoder, value: int, depth: int) -> Any:
    if -(1 << 63) <= value < 1 << 64:
        return value
    size = value.bit_length() // 8 + 1
    if size > MAX_INTEGER_BYTES:
        return _opaque(f"int of {value.bit_length()} bits")
    return {TAG: "integer", "b": value.to_bytes(size, "little", signed=True)}


def _write_list(encoder: Encoder, value: list[Any], depth: int) -> Any:
    return [encoder.encode(item, depth) for item in value]


def _write_sequence(name: str) -> Callable[[Encoder, Any, int], Any]:
    def write(encoder: Encoder, value: Any, depth: int) -> Any:
        return {TAG: name, "v": [encoder.encode(item, depth) for item in value]}

    return write


def _write_dict(encoder: Encoder, value: dict[Any, Any], depth: int) -> Any:
    return {TAG: "dict", "v": [[encoder.encode(k, depth), encoder.encode(v, depth)] for k, v in value.items()]}


_WRITERS: dict[type, Callable[[Encoder, Any, int], Any]] = {
    int: _write_integer,
    str: _write_text,
    list: _write_list,
    tuple: _write_sequence("tuple"),
    set: _write_sequence("set"),
    frozenset: _write_sequence("set"),
    dict: _write_dict,
    Rng: lambda encoder, value, depth: {TAG: "rng", "v": value.seed},
    Polynomial: lambda encoder, value, depth: {
        TAG: "polynomial", "v": encoder.encode(value.terms, depth), "n": value.calls,
    },
    Ref: lambda encoder, value, depth: {TAG: "ref", "v": [value.step, list(value.path)]},
    Opaque: lambda encoder, value, depth: _opaque(value.type),
    Scalar: lambda encoder, value, depth: {TAG: "scalar", "v": value.value, "d": value.dtype},
    Tensor: lambda encoder, value, depth: {TAG: "tensor", "a": encoder.array(value.array), "d": value.dtype},
}
