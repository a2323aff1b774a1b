"""What a template is told to do, over a socket, and what it says to that: in the order in which it was told."""

from __future__ import annotations

import select
import socket
import time
from collections import deque
from dataclasses import dataclass

from grader.errors import GraderFault
from grader.sandbox.template import COMMAND

SECONDS = 10.0  # in which an answer comes


@dataclass(eq=False)
class Answer:
    """What the template will say to an order."""

    value: int | None = None


class Orders:
    """The grader's end of the socket to one template. Raises GraderFault when it stops answering."""

    def __init__(self, channel: socket.socket, needs: str) -> None:
        self._channel = channel
        self._needs = needs
        self._open: deque[Answer] = deque()

    def give(self, order: bytes, *passed: socket.socket) -> Answer:
        """Give the template something to do, and sockets to do it with."""
        try:
            socket.send_fds(self._channel, [order], [other.fileno() for other in passed])
        except OSError as error:
            raise GraderFault(f"the template for {self._needs} stopped: {error}") from None
        self._open.append(Answer())
        return self._open[-1]

    def answer_to(self, wanted: Answer) -> int:
        while wanted.value is None:
            received = COMMAND.unpack(self.receive(COMMAND.size, SECONDS))
            self._open.popleft().value = int(received[1])
        return wanted.value

    def receive(self, count: int, seconds: float) -> bytes:
        deadline, parts = time.monotonic() + seconds, b""
        while len(parts) < count:
            ready, _, _ = select.select([self._channel], [], [], max(0.0, deadline - time.monotonic()))
            try:
                part = self._channel.recv(count - len(parts)) if ready else b""
            except OSError:  # it died before it had read all that we sent
                part = b""
            if not part:
                raise GraderFault(f"the template for {self._needs} {'died' if ready else 'does not answer'}")
            parts += part
        return parts

    def close(self) -> None:
        self._channel.close()
