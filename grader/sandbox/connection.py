"""Frames from a worker, read by the grader: every byte hostile, every wait bounded by our own clock."""

from __future__ import annotations

import select
import socket
import sys
import time
from dataclasses import dataclass
from typing import Any

from grader import wire

HEADER_COST = 32  # bytes that a byte of a header, being a list or a number, takes as a Python object


class Silence(Exception):
    """Nothing, or not everything, came before the deadline."""


class Hangup(Exception):
    """The worker closed its end: it died."""


class TooMuch(Exception):
    """The worker has sent more in all than replies may hold: each frame was fair, together they would fill us up."""


@dataclass
class Budget:
    """What may still be received, over all workers of a session."""

    left: int

    def spend(self, header: int, payload: int) -> None:
        self.left -= payload + HEADER_COST * header
        if self.left < 0:
            raise TooMuch


class Connection:
    """One end of a socketpair whose other end a worker holds."""

    def __init__(self, channel: socket.socket, max_reply: int) -> None:
        channel.setblocking(False)
        self.budget = Budget(sys.maxsize)
        self._channel = channel
        self._max_reply = max_reply
        self._buffer = bytearray()

    def send(self, value: Any, deadline: float) -> None:
        """Raises Silence when the worker does not read in time, Hangup when it is gone."""
        left = memoryview(wire.pack(value))
        while left:
            self._wait(select.POLLOUT, deadline)
            try:
                left = left[self._channel.send(left) :]
            except BlockingIOError:
                continue
            except OSError:
                raise Hangup from None

    def receive(self, deadline: float) -> Any:
        """The next value. Raises Silence, Hangup, TooMuch, or WireError for what is no frame or too large a one."""
        if time.monotonic() >= deadline:  # else what lies ready is taken for ever, as reading it never waits
            raise Silence
        header, payload = wire.sizes(bytes(self._take(wire.PREFIX.size, deadline)), self._max_reply)
        self.budget.spend(header, payload)
        packed = bytes(self._take(header, deadline))
        return wire.unpack(packed, self._take(payload, deadline))

    def close(self) -> None:
        self._channel.close()

    def _take(self, count: int, deadline: float) -> bytearray:
        while len(self._buffer) < count:
            try:
                part = self._channel.recv(max(count - len(self._buffer), 1 << 16))
            except BlockingIOError:
                self._wait(select.POLLIN, deadline)
                continue
            except OSError:
                raise Hangup from None
            if not part:
                raise Hangup
            self._buffer += part
        taken = self._buffer[:count]
        del self._buffer[:count]
        return taken

    def _wait(self, event: int, deadline: float) -> None:
        poll = select.poll()
        poll.register(self._channel, event)
        left = deadline - time.monotonic()
        if left <= 0 or not poll.poll(left * 1000):
            raise Silence
