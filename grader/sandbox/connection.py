"""Frames from a worker, read by the grader: every byte hostile, every wait bounded by our own clock."""

from __future__ import annotations

import select
import socket
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, overload

from grader import wire

FRAMES_AT_ONCE = 16  # packed into one piece to send
PILE_SECONDS = 0.001  # several calls of a fast function
LOOK_SECONDS = 0.02  # between looks at what a worker does while it is waited for
HEADER_COST = 32  # bytes that a byte of a header, being a list or a number, takes as a Python object


Frame = tuple[bytearray, bytearray]  # header and payload, unread


class Silence(Exception):
    """Nothing, or not everything, came before the deadline."""


class Hangup(Exception):
    """The worker closed its end: it died."""


class Crowd(Exception):
    """The worker has started more threads than the machine can spare."""


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
        self.is_crowded: Callable[[], bool] = lambda: False
        self.missed = 0.0  # seconds in which we could not look, as nobody let us run
        self._looked = time.monotonic()
        self._channel = channel
        self._max_reply = max_reply
        self._buffer = bytearray()
        self._posted: Iterator[bytes] = iter(())
        self._leaving = memoryview(b"")

    def send(self, value: Any, deadline: float) -> None:
        """Raises Silence when the worker does not read in time; that it is gone shows when an answer is due."""
        self.post(iter((wire.pack(value),)))
        while self._push():
            self._wait(select.POLLOUT, deadline)

    def post(self, frames: Iterator[bytes]) -> None:
        """Frames to send while replies are received, as fast as the worker reads: so neither waits for the other."""
        self._posted = frames

    def receive(self, deadline: float) -> Any:
        """The next value. Raises Silence, Hangup, TooMuch, or WireError for what is no frame or too large a one."""
        return wire.unpack(*self.receive_frame(deadline))

    @overload
    def receive_frame(self, deadline: float) -> Frame: ...

    @overload
    def receive_frame(self, deadline: float, hurry: bool, due: bytes) -> Frame | None: ...

    def receive_frame(self, deadline: float, hurry: bool = True, due: bytes = b"") -> Frame | None:
        """The next frame; None where it is the due one, byte by byte.

        Without hurry, replies may pile up for a moment: to be woken for each costs more than to read it.
        """
        if time.monotonic() >= deadline:  # else what lies ready is taken for ever, as reading it never waits
            raise Silence
        if len(self._buffer) < wire.PREFIX.size and not hurry:
            time.sleep(PILE_SECONDS)
        start = wire.PREFIX.size
        self._await(start, deadline)
        header, payload = wire.sizes(self._buffer[:start], self._max_reply)
        end = start + header + payload
        self._await(end, deadline)
        self.budget.spend(header, payload)
        is_due = end == len(due) and self._buffer.startswith(due)
        frame = None if is_due else (self._buffer[start : start + header], self._buffer[start + header : end])
        del self._buffer[:end]
        return frame

    def close(self) -> None:
        self._channel.close()

    def _await(self, count: int, deadline: float) -> None:
        while len(self._buffer) < count:
            if time.monotonic() >= deadline:  # a byte at a time, just as fast as it is read, would never be waited for
                raise Silence
            self._fill(count - len(self._buffer), deadline)

    def _fill(self, wanted: int, deadline: float) -> None:
        """Send and receive what can be now, or wait until something can."""
        leaving = self._push()
        self._look()
        try:
            part = self._channel.recv(max(wanted, 1 << 16))
        except BlockingIOError:
            self._wait(select.POLLIN | (select.POLLOUT if leaving else 0), deadline)
            return
        except OSError:
            raise Hangup from None
        if not part:
            raise Hangup
        self._buffer += part

    def _push(self) -> bool:
        """Send what the worker has room for; whether anything is left.

        A worker that is gone takes no more, but what it has answered before is still to be received.
        """
        while self._leaving or self._more():
            try:
                self._leaving = self._leaving[self._channel.send(self._leaving) :]
            except BlockingIOError:
                return True
            except OSError:
                self._posted, self._leaving = iter(()), memoryview(b"")
        return False

    def _more(self) -> bool:
        """Pack a few of the posted frames into one piece to send."""
        self._leaving = memoryview(b"".join(islice(self._posted, FRAMES_AT_ONCE)))
        return len(self._leaving) > 0

    def _wait(self, event: int, deadline: float) -> None:
        poll = select.poll()
        poll.register(self._channel, event)
        started = time.monotonic()
        left = min(deadline - started, LOOK_SECONDS)
        if left <= 0:
            raise Silence
        poll.poll(left * 1000)
        self.missed += max(0.0, time.monotonic() - started - left - LOOK_SECONDS)

    def _look(self) -> None:
        """Raises Crowd. To look takes longer than a call, hence not each time."""
        now = time.monotonic()
        if now - self._looked >= LOOK_SECONDS:
            self._looked = now
            if self.is_crowded():
                raise Crowd
