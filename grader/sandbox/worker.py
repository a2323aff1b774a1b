"""The child's main: confine yourself, say *ready*, then hold the student's code and answer calls.

Nothing here is trusted by the grader once student code has been loaded; it is merely polite.
"""

from __future__ import annotations

import os
import random
import sys
from importlib import import_module
from typing import Any

from grader import wire
from grader.exchange import Reply, ReplyKind
from grader.sandbox import messages
from grader.sandbox.confine import Prepared, confine
from grader.sandbox.perform import OPERATIONS, describe, perform
from grader.sandbox.submission_module import ParsedFile, load

MAX_REQUEST = 1 << 28  # the grader may send all files of a folder at once


class Sink:
    """A standard output that keeps nothing: printing is allowed and costs nothing."""

    encoding, errors = "utf-8", "replace"

    def write(self, text: str) -> int:
        return len(text)

    def flush(self) -> None: ...

    def isatty(self) -> bool:
        return False


class Channel:
    """Frames over a descriptor."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        self._read = bytearray()

    def send(self, value: Any) -> None:
        left = memoryview(wire.pack(value))
        while left:
            left = left[os.write(self.descriptor, left) :]

    def receive(self) -> Any:
        start = wire.PREFIX.size
        self._await(start)
        header, payload = wire.sizes(self._read[:start], max_header=MAX_REQUEST)
        middle, end = start + header, start + header + payload
        self._await(end)
        frame = self._read[start:middle], self._read[middle:end]
        del self._read[:end]
        return wire.unpack(*frame)

    def _await(self, count: int) -> None:
        while len(self._read) < count:
            part = os.read(self.descriptor, max(count - len(self._read), 1 << 16))
            if not part:
                os._exit(0)
            self._read += part


def main(descriptor: int, prepared: Prepared, memory_bytes: int, cpu_seconds: int) -> None:
    """Never returns: ends when the grader closes the channel or kills the process."""
    layers = confine(prepared, (descriptor,), memory_bytes, cpu_seconds)
    channel = Channel(descriptor)
    hello = channel.receive()
    if hello["device"]:
        import_module("grader.sandbox.device").use(hello["device"])
    _seed(hello["seed"])
    _forget_the_grader()
    sink: Any = Sink()
    sys.stdin, sys.stdout, sys.stderr = None, sink, sink
    channel.send({"ready": layers, "nonce": hello["nonce"]})
    _serve(channel)


def _serve(channel: Channel) -> None:
    files: list[ParsedFile] = []
    namespace: dict[str, Any] = {}
    while True:
        request = channel.receive()
        if type(request) is list:
            nonce, plain = request
            _send_reply(channel, nonce, perform(namespace, messages.case_from_plain(plain)))
        elif request["do"] == "outline":
            files = [ParsedFile(messages.source_from_plain(plain)) for plain in request["files"]]
            channel.send({"nonce": request["nonce"], **_outline(files)})
        else:
            problem, namespace = _load(files, request)
            channel.send({"nonce": request["nonce"], "raised": problem})


def _outline(files: list[ParsedFile]) -> dict[str, Any]:
    found = [messages.outline_to_plain(outline) for file in files for outline in file.outlines()]
    return {"outline": found, "problems": [problem for file in files for problem in file.problems]}


def _load(files: list[ParsedFile], request: dict[str, Any]) -> tuple[list[Any] | None, dict[str, Any]]:
    try:
        return None, load(files, request["path"], request["names"])
    except BaseException as error:
        return messages.raised_to_plain(describe(error)), {}


def _send_reply(channel: Channel, nonce: int, reply: Reply) -> None:
    """An answer may itself be too large to be written down."""
    try:
        channel.send(messages.reply_to_plain(nonce, reply))
    except MemoryError:
        channel.send(messages.reply_to_plain(nonce, Reply(ReplyKind.MEMORY)))


def _seed(seed: int) -> None:
    """Global generators start from the grader's seed, so that a mark can be replayed."""
    random.seed(seed)
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed(seed % 2**32)
    if "torch" in sys.modules:
        sys.modules["torch"].manual_seed(seed)


def _forget_the_grader() -> None:
    """Free the names that a submission's own files may use, `wire` or `grader` among them."""
    kept = {module for module, _ in OPERATIONS.values()}  # which hold what they need of the others
    for name in [name for name in sys.modules if name == "grader" or name.startswith("grader.")]:
        if name not in kept:
            del sys.modules[name]
