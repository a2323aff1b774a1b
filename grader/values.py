"""What the wire has words for besides plain data, and how much of it: known to the writer, the reader and the judge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

TAG = "\x00"  # the one key of a map of ours
MAX_DEPTH = 24
MAX_TEXT = 1 << 16
MAX_INTEGER_BYTES = 1024  # Python refuses to print integers of more than 4300 digits
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
