"""Plain data from msgpack, and the bytes of arrays, made into a value again, trusting nothing.

What `encoding` would not have written raises whatever error it runs into; `wire.unpack` makes a WireError of it.
NumPy is imported only when an array appears.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cache
from math import prod
from typing import Any

from grader.exchange import Ref
from grader.functions import Polynomial
from grader.values import DTYPES, MAX_DEPTH, MAX_INTEGER_BYTES, MAX_TEXT, NUMBERS, TAG, Opaque, Rng, Scalar, Tensor

MAX_KEYS = 4096
MAX_ALIKE = 16  # keys of one hash: integers and tuples can be made to collide, and a set of them is then quadratic
MAX_TAGS = 8  # keys of one map of ours, each of them text or bytes, whose hashes nobody can make collide


class Payload:
    """The raw bytes of arrays, given out once and in order: arrays that shared them would be a bomb.

    A bytearray is given up to them; anything else is copied.
    """

    def __init__(self, raw: bytes | bytearray | memoryview) -> None:
        self._raw = memoryview(raw if type(raw) is bytearray else bytearray(raw))
        self._next = 0

    def take(self, size: int) -> memoryview:
        start, self._next = self._next, self._next + size
        if self._next > len(self._raw):
            raise ValueError("more bytes than there are")
        return self._raw[start : self._next]


def no_extension(code: int, data: bytes) -> None:
    """A msgpack type of someone else's: ValueError."""
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


def decode(tree: Any, payload: Payload, depth: int) -> Any:
    """The value that `tree` stands for, its arrays taken from `payload`."""
    kind = type(tree)
    if kind is not list and kind is not dict:
        return _plain(tree, kind)
    if depth > MAX_DEPTH + 2:
        raise ValueError("nested too deeply")
    if kind is list:
        return [item if type(item) in NUMBERS else decode(item, payload, depth + 1) for item in tree]
    return _READERS[tree[TAG]](tree, payload, depth + 1)


def _plain(value: Any, kind: type) -> Any:
    if kind in NUMBERS:
        return value
    if kind is str and len(value) <= MAX_TEXT:
        return value
    raise ValueError("not plain data")


def _read_array(tree: dict[str, Any], payload: Payload, depth: int) -> Any:
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


def _read_scalar(tree: dict[str, Any], payload: Payload, depth: int) -> Scalar:
    value = decode(tree["v"], payload, depth)
    if tree["d"] not in DTYPES or type(value) not in (bool, int, float):
        raise ValueError("not a scalar")
    return Scalar(value, tree["d"])


def _read_tensor(tree: dict[str, Any], payload: Payload, depth: int) -> Tensor:
    dtype = tree["d"]
    if type(dtype) is not str or len(dtype) > 32 or not (dtype.isascii() and dtype.isidentifier()):
        raise ValueError("not a dtype")
    return Tensor(_read_array(tree["a"], payload, depth), dtype)


def _read_integer(tree: dict[str, Any], payload: Payload, depth: int) -> int:
    raw = tree["b"]
    if type(raw) is not bytes or len(raw) > MAX_INTEGER_BYTES:
        raise ValueError("not an integer")
    return int.from_bytes(raw, "little", signed=True)


def _read_rng(tree: dict[str, Any], payload: Payload, depth: int) -> Rng:
    if type(tree["v"]) is not int:
        raise ValueError("not a seed")
    return Rng(tree["v"])


def _read_polynomial(tree: dict[str, Any], payload: Payload, depth: int) -> Polynomial:
    return Polynomial(decode(tree["v"], payload, depth), tree["n"])  # which looks at them itself


def _read_ref(tree: dict[str, Any], payload: Payload, depth: int) -> Ref:
    step, path = tree["v"]
    if type(step) is not int or any(type(key) not in (int, str) for key in path):
        raise ValueError("not a reference")
    return Ref(step, tuple(path))


def _read_opaque(tree: dict[str, Any], payload: Payload, depth: int) -> Opaque:
    if type(tree["t"]) is not str:
        raise ValueError("not a type name")
    return Opaque(printable(tree["t"][:160]))


def _read_set(tree: dict[str, Any], payload: Payload, depth: int) -> set[Any]:
    return set(few_alike(_items(tree, payload, depth)))


def _read_dict(tree: dict[str, Any], payload: Payload, depth: int) -> dict[Any, Any]:
    pairs = _items(tree, payload, depth)
    if any(type(pair) is not list or len(pair) != 2 for pair in pairs):
        raise ValueError("not pairs")
    few_alike([key for key, _ in pairs])
    return {key: value for key, value in pairs}


def _items(tree: dict[str, Any], payload: Payload, depth: int) -> list[Any]:
    if type(tree["v"]) is not list:
        raise ValueError("not a sequence")
    return [item if type(item) in NUMBERS else decode(item, payload, depth) for item in tree["v"]]


_READERS: dict[str, Callable[[dict[str, Any], Payload, int], Any]] = {
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
