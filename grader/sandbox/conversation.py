"""What the grader says to one worker besides calls: it greets it, and has it outline and load a submission."""

from __future__ import annotations

import os
import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from grader.decoding import printable
from grader.errors import GraderFault, WireError
from grader.exchange import FunctionOutline, Raised, SourceFile
from grader.sandbox import messages
from grader.sandbox.connection import Connection, Hangup, Silence


@dataclass(frozen=True)
class Outline:
    """What a submission defines, and the files or cells that could not be parsed."""

    functions: tuple[FunctionOutline, ...]
    problems: tuple[str, ...]


def nonces(count: int) -> list[int]:
    """What no reply can be addressed to before it was asked for; of 64 bits, so that all take the same space."""
    return [drawn >> 2 | 1 << 62 for drawn in struct.unpack(f"{count}Q", os.urandom(8 * count))]


def greet(connection: Connection, seed: int, device: str, deadline: float) -> Mapping[str, bool]:
    """The layers that confine a new worker, once it is ready. Raises GraderFault."""
    [nonce] = nonces(1)
    try:
        connection.send({"nonce": nonce, "seed": seed, "device": device}, deadline)
        hello = connection.receive(deadline)
        if hello["nonce"] != nonce:
            raise WireError("not ready")
        return {str(layer): holds is True for layer, holds in hello["ready"].items()}
    except (Silence, Hangup, WireError, KeyError, TypeError) as error:
        connection.close()
        raise GraderFault(f"a worker died before it was ready ({type(error).__name__})") from None


def outline(connection: Connection, files: Iterable[SourceFile], deadline: float) -> Outline:
    """What these files define."""
    [nonce] = nonces(1)
    plain = [messages.source_to_plain(file) for file in files]
    connection.send({"do": "outline", "nonce": nonce, "files": plain}, deadline)
    answer = messages.answer_to(connection.receive(deadline), nonce, "not an outline")
    found = tuple(messages.outline_from_plain(plain) for plain in answer["outline"])
    return Outline(found, tuple(printable(str(problem)[:300]) for problem in answer["problems"]))


def ask_to_load(connection: Connection, path: str, names: Sequence[str], deadline: float) -> int:
    """Have the worker run what these names need of an outlined file; the nonce of its answer."""
    [nonce] = nonces(1)
    connection.send({"do": "load", "nonce": nonce, "path": path, "names": list(names)}, deadline)
    return nonce


def raised_by_loading(told: Any, nonce: int) -> Raised | None:
    """What the worker's answer says that the file raised."""
    raised = messages.answer_to(told, nonce, "no answer to load").get("raised")
    return messages.raised_from_plain(raised) if raised is not None else None
