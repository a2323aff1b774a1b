"""Values to bytes and back; the one module that also runs beside student code.

A frame is ``u32 header length, u64 payload length, msgpack header, raw array bytes``. The header holds
plain values; whatever msgpack has no word for is a map with the single key ``TAG``:

    {TAG: "array", "d": dtype, "s": shape}    tuple, dict, set, scalar, integer, rng, polynomial, tensor, ref, opaque

The bytes of arrays follow each other in the order in which the arrays stand in the header.

Reading trusts nothing: lengths are capped before anything is allocated, dtypes come from a list, sizes must
agree, depth is bounded. Nothing is ever evaluated or unpickled. NumPy is imported only when an array appears.
"""

from __future__ import annotations

import struct
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from math import prod
from typing import Any

import msgpack

from grader.errors import WireError
from grader.functions import Polynomial
from grader.model import Ref

TAG = "\x00"
PREFIX = struct.Struct("<IQ")
_NONCE, _UINT64 = struct.Struct(">BQ"), 0xCF  # as msgpack writes a number of 64 bits
MAX_HEADER = 1 << 20  # a megabyte of one-byte items is already 60 MB of Python objects
MAX_PAYLOAD = 1 << 30
MAX_DEPTH = 24
MAX_TEXT = 1 << 16
MAX_INTEGER_BYTES = 1024  # Python refuses to print integers of more than 4300 digits
MAX_KEYS = 4096
MAX_ALIKE = 16  # keys of one hash: integers and tuples can be made to collide, and a set of them is then quadratic
MAX_TAGS = 8  # keys of one map of ours
ATOMS = frozenset((float, bool, type(None)))  # written as they are
NUMBERS = ATOMS | {int}  # read as they are
# By NumPy's code for the little-endian form, as it takes NumPy long to spell a name.
NAMES = {"|b1": "bool", "|i1": "int8", "<i2": "int16", "<i4": "int32", "<i8": "int64",
         "|u1": "uint8", "<u2": "uint16", "<u4": "uint32", "<u8": "uint64", "<f2": "float16",
         "<f4": "float32", "<f8": "float64", "<c8": "complex64", "<c16": "complex128"}  # fmt: skip
DTYPES = frozenset(NAMES.values())


@dataclass(frozen=True)
class Rng:
    """Stands for ``numpy.random.default_rng(seed)`` in the arguments of a call."""

    seed: int


@dataclass(frozen=True)
class Tensor:
    """A torch tensor, carried as an array; `dtype` is torch's own name, as bfloat16 has none in NumPy."""

    array: Any
    dtype: str


@dataclass(frozen=True)
class Scalar:
    """A NumPy scalar: `value` is the plain number, `dtype` tells what it was."""

    value: Any
    dtype: str


@dataclass(frozen=True)
class Opaque:
    """Something that is not plain data, known by the name of its type alone."""

    type: str


@dataclass(frozen=True)
class Packed:
    """A value made ready to be sent any number of times."""

    header: bytes
    payload: bytes


def pack(value: Any) -> bytes:
    """One frame that holds `value`; what is not plain data becomes an `Opaque`."""
    ready = packed(value)
    return b"".join((PREFIX.pack(len(ready.header), len(ready.payload)), ready.header, ready.payload))


def packed(value: Any) -> Packed:
    payload: list[bytes] = []
    tree = _Encoder(payload).encode(value, 0)
    return Packed(msgpack.packb(tree, use_bin_type=True, unicode_errors="replace"), b"".join(payload))


@dataclass(frozen=True)
class Framed:
    """The frame of a list whose first item, a nonce, is still to be filled in."""

    before: bytes
    after: bytes

    def with_nonce(self, nonce: int) -> bytes:
        return b"".join((self.before, _NONCE.pack(_UINT64, nonce), self.after))


def framed(value: Any) -> Framed:
    """The frame of `[nonce, *value]` for a list of fewer than 15 items, made ready to be sent any number of times.

    It is what `pack` writes where the nonce is a number that takes 64 bits.
    """
    ready = packed(value)
    header = _NONCE.size + len(ready.header)
    before = PREFIX.pack(header, len(ready.payload)) + bytes((ready.header[0] + 1,))
    return Framed(before, ready.header[1:] + ready.payload)


def is_whole(ready: Packed) -> bool:
    """Does it hold all of the value? Something opaque in it stands for whatever has the same type."""
    return _OPAQUE not in ready.header


def sizes(prefix: bytes | bytearray, max_payload: int = MAX_PAYLOAD, max_header: int = MAX_HEADER) -> tuple[int, int]:
    """Header and payload length of the frame that begins with these 12 bytes.

    Raises WireError when either is beyond its cap.
    """
    if len(prefix) != PREFIX.size:
        raise WireError("a frame that is cut short")
    header, payload = PREFIX.unpack(prefix)
    if header > max_header:
        raise WireError(f"a header of {header} bytes is over the limit of {max_header}")
    if payload > max_payload:
        raise WireError(f"an answer of {payload} bytes is over the limit of {max_payload}")
    return header, payload


def unpack(header: bytes | bytearray, payload: bytes | bytearray | memoryview) -> Any:
    """The value of a frame. Raises WireError for anything that `pack` would not have written.

    A bytearray is given up to the arrays, which are views of it; any other payload is copied.
    """
    try:
        tree = msgpack.unpackb(header, raw=False, object_pairs_hook=_tagged, ext_hook=_no_extension,
                               unicode_errors="replace")  # fmt: skip
    except (ValueError, TypeError, RecursionError, MemoryError, msgpack.exceptions.UnpackException) as error:
        raise WireError(f"not a readable header: {type(error).__name__}") from None
    try:
        return _decode(tree, _Payload(payload), 0)
    except (KeyError, TypeError, ValueError, OverflowError, RecursionError, IndexError) as error:
        raise WireError(f"not a readable value: {type(error).__name__}") from None


# ---------------------------------------------------------------- writing


class _Encoder:
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


_OPAQUE = msgpack.packb(TAG) + msgpack.packb("opaque")


def _write_text(encoder: _Encoder, value: str, depth: int) -> Any:
    return value if len(value) <= MAX_TEXT else _opaque(f"str of {len(value)} characters")


def _write_integer(encoder: _Encoder, value: int, depth: int) -> Any:
    if -(1 << 63) <= value < 1 << 64:
        return value
    size = value.bit_length() // 8 + 1
    if size > MAX_INTEGER_BYTES:
        return _opaque(f"int of {value.bit_length()} bits")
    return {TAG: "integer", "b": value.to_bytes(size, "little", signed=True)}


def _write_list(encoder: _Encoder, value: list[Any], depth: int) -> Any:
    return [encoder.encode(item, depth) for item in value]


def _write_sequence(name: str) -> Callable[[_Encoder, Any, int], Any]:
    def write(encoder: _Encoder, value: Any, depth: int) -> Any:
        return {TAG: name, "v": [encoder.encode(item, depth) for item in value]}

    return write


def _write_dict(encoder: _Encoder, value: dict[Any, Any], depth: int) -> Any:
    return {TAG: "dict", "v": [[encoder.encode(k, depth), encoder.encode(v, depth)] for k, v in value.items()]}


_WRITERS: dict[type, Callable[[_Encoder, Any, int], Any]] = {
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


# ---------------------------------------------------------------- reading


class _Payload:
    """The raw bytes, given out once and in order: arrays that shared them would be a bomb."""

    def __init__(self, raw: bytes | bytearray | memoryview) -> None:
        self._raw = memoryview(raw if type(raw) is bytearray else bytearray(raw))
        self._next = 0

    def take(self, size: int) -> memoryview:
        start, self._next = self._next, self._next + size
        if self._next > len(self._raw):
            raise ValueError("more bytes than there are")
        return self._raw[start : self._next]


def _tagged(pairs: list[tuple[Any, Any]]) -> dict[str, Any]:
    """One map of ours. It is not hashed before it is seen to be one."""
    if len(pairs) > MAX_TAGS:
        raise ValueError("not a map of ours")
    for key, _ in pairs:
        if type(key) is not str:
            raise ValueError("not a map of ours")
    return dict(pairs)


def _no_extension(code: int, data: bytes) -> None:
    raise ValueError("not a type of ours")


def printable(text: str) -> str:
    """Foreign text without what a terminal obeys or a reader does not see."""
    return "".join(
        c if c.isprintable() else " " if c.isspace() else c.encode("unicode_escape").decode("ascii") for c in text
    )


def few_alike(keys: list[Any]) -> list[Any]:
    """Keys for a set or a dict. Raises ValueError where many have one hash, TypeError where one has none."""
    if len(keys) > MAX_KEYS or max(Counter(map(hash, keys)).values(), default=0) > MAX_ALIKE:
        raise ValueError("too many keys")
    return keys


def _decode(tree: Any, payload: _Payload, depth: int) -> Any:
    kind = type(tree)
    if kind is not list and kind is not dict:
        return _plain(tree, kind)
    if depth > MAX_DEPTH + 2:
        raise ValueError("nested too deeply")
    if kind is list:
        return [item if type(item) in NUMBERS else _decode(item, payload, depth + 1) for item in tree]
    return _READERS[tree[TAG]](tree, payload, depth + 1)


def _plain(value: Any, kind: type) -> Any:
    if kind in NUMBERS:
        return value
    if kind is str and len(value) <= MAX_TEXT:
        return value
    raise ValueError("not plain data")


def _read_array(tree: dict[str, Any], payload: _Payload, depth: int) -> Any:
    import numpy

    name, shape = tree["d"], tree["s"]
    if name not in DTYPES or len(shape) > 32:
        raise ValueError("not an array")
    for n in shape:
        if type(n) is not int or n < 0:
            raise ValueError("not a shape")
    dtype = _little_endian(name)
    array = numpy.frombuffer(payload.take(prod(shape) * dtype.itemsize), dtype).reshape(shape)
    return array if dtype.isnative else array.astype(name)


@cache
def _little_endian(name: str) -> Any:
    import numpy

    return numpy.dtype(name).newbyteorder("<")


def _read_scalar(tree: dict[str, Any], payload: _Payload, depth: int) -> Scalar:
    value = _decode(tree["v"], payload, depth)
    if tree["d"] not in DTYPES or type(value) not in (bool, int, float):
        raise ValueError("not a scalar")
    return Scalar(value, tree["d"])


def _read_tensor(tree: dict[str, Any], payload: _Payload, depth: int) -> Tensor:
    dtype = tree["d"]
    if type(dtype) is not str or len(dtype) > 32 or not (dtype.isascii() and dtype.isidentifier()):
        raise ValueError("not a dtype")
    return Tensor(_read_array(tree["a"], payload, depth), dtype)


def _read_integer(tree: dict[str, Any], payload: _Payload, depth: int) -> int:
    raw = tree["b"]
    if type(raw) is not bytes or len(raw) > MAX_INTEGER_BYTES:
        raise ValueError("not an integer")
    return int.from_bytes(raw, "little", signed=True)


def _read_rng(tree: dict[str, Any], payload: _Payload, depth: int) -> Rng:
    if type(tree["v"]) is not int:
        raise ValueError("not a seed")
    return Rng(tree["v"])


def _read_polynomial(tree: dict[str, Any], payload: _Payload, depth: int) -> Polynomial:
    return Polynomial(_decode(tree["v"], payload, depth), tree["n"])  # which looks at them itself


def _read_ref(tree: dict[str, Any], payload: _Payload, depth: int) -> Ref:
    step, path = tree["v"]
    if type(step) is not int or any(type(key) not in (int, str) for key in path):
        raise ValueError("not a reference")
    return Ref(step, tuple(path))


def _read_opaque(tree: dict[str, Any], payload: _Payload, depth: int) -> Opaque:
    if type(tree["t"]) is not str:
        raise ValueError("not a type name")
    return Opaque(printable(tree["t"][:160]))


def _read_set(tree: dict[str, Any], payload: _Payload, depth: int) -> set[Any]:
    return set(few_alike(_items(tree, payload, depth)))


def _read_dict(tree: dict[str, Any], payload: _Payload, depth: int) -> dict[Any, Any]:
    pairs = _items(tree, payload, depth)
    if any(type(pair) is not list or len(pair) != 2 for pair in pairs):
        raise ValueError("not pairs")
    few_alike([key for key, _ in pairs])
    return {key: value for key, value in pairs}


def _items(tree: dict[str, Any], payload: _Payload, depth: int) -> list[Any]:
    if type(tree["v"]) is not list:
        raise ValueError("not a sequence")
    return [item if type(item) in NUMBERS else _decode(item, payload, depth) for item in tree["v"]]


_READERS: dict[str, Callable[[dict[str, Any], _Payload, int], Any]] = {
    "array": _read_array,
    "scalar": _read_scalar,
    "tensor": _read_tensor,
    "integer": _read_integer,
    "rng": _read_rng,
    "polynomial": _read_polynomial,
    "ref": _read_ref,
    "opaque": _read_opaque,
    "tuple": lambda tree, payload, depth: tuple(_items(tree, payload, depth)),
    "set": _read_set,
    "dict": _read_dict,
}
