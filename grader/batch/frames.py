"""Bytes with their length in front, between processes of our own."""

from __future__ import annotations

import struct
from typing import IO

_LENGTH = struct.Struct("<Q")
MAX_FRAME = 1 << 32


def write(stream: IO[bytes], frame: bytes) -> None:
    """Raises OSError when the other side is gone."""
    stream.write(_LENGTH.pack(len(frame)))
    stream.write(frame)
    stream.flush()


def read(stream: IO[bytes]) -> bytes | None:
    """The next frame; None at the end, or where it breaks off."""
    head = _exactly(stream, _LENGTH.size)
    length = _LENGTH.unpack(head)[0] if head is not None else MAX_FRAME + 1
    return _exactly(stream, length) if length <= MAX_FRAME else None


def _exactly(stream: IO[bytes], count: int) -> bytes | None:
    data = b""
    while len(data) < count:
        part = stream.read(count - len(data))
        if not part:
            return None
        data += part
    return data
