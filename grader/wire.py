"""Values to bytes and back; what frames are made of. It and what it imports also run beside student code.

A frame is ``u32 header length, u64 payload length, msgpack header, raw array bytes``. The header holds
plain values; whatever msgpack has no word for is a map with the single key ``TAG``:

    {TAG: "array", "d": dtype, "s": shape}    tuple, dict, set, scalar, integer, rng, polynomial, tensor, ref, opaque

The bytes of arrays follow each other in the order in which the arrays stand in the header.

Reading trusts nothing: lengths are capped before anything is allocated, dtypes come from a list, sizes must
agree, depth is bounded. Nothing is ever evaluated or unpickled.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Any

import msgpack

from grader.decoding import MAX_TAGS, Payload, decode, no_extension
from grader.encoding import OPAQUE, Encoder
from grader.errors import WireError

PREFIX = struct.Struct("<IQ")
_NONCE, _UINT64 = struct.Struct(">BQ"), 0xCF  # as msgpack writes a number of 64 bits
MAX_HEADER = 1 << 20  # a megabyte of one-byte items is already 60 MB of Python objects
MAX_PAYLOAD = 1 << 30


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
    tree = Encoder(payload).encode(value, 0)
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
    return OPAQUE not in ready.header


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
        tree = msgpack.unpackb(header, raw=False, strict_map_key=True, max_map_len=MAX_TAGS, ext_hook=no_extension,
                               unicode_errors="replace")  # fmt: skip
    except (ValueError, TypeError, RecursionError, MemoryError, msgpack.exceptions.UnpackException) as error:
        raise WireError(f"not a readable header: {type(error).__name__}") from None
    try:
        return decode(tree, Payload(payload), 0)
    except (KeyError, TypeError, ValueError, OverflowError, RecursionError, IndexError) as error:
        raise WireError(f"not a readable value: {type(error).__name__}") from None
