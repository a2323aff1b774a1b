"""What a grader and a worker say to each other, as plain values for `wire`; read strictly on both sides."""

from __future__ import annotations

from typing import Any
from weakref import WeakKeyDictionary

from grader import wire
from grader.decoding import printable
from grader.errors import WireError
from grader.exchange import Case, Due, FunctionOutline, Raised, Reply, ReplyKind, SourceFile, Step
from grader.values import MAX_TEXT

MAX_MESSAGE = 400  # characters of an exception's text
MAX_NAME = 200


_REQUESTS: WeakKeyDictionary[Case, wire.Framed] = WeakKeyDictionary()
_DUE: WeakKeyDictionary[Due, wire.Framed | None] = WeakKeyDictionary()


def request(nonce: int, case: Case) -> bytes:
    """The frame that asks for one case; packed once, however many submissions are asked."""
    ready = _REQUESTS.get(case)
    if ready is None:
        ready = _REQUESTS[case] = wire.framed([case_to_plain(case)])
    return ready.with_nonce(nonce)


def due_frame(nonce: int, due: Due | None) -> bytes:
    """The frame of the reply that is due, which is known by its bytes; empty where nothing or no data is due."""
    if due is None:
        return b""
    if due not in _DUE:
        ready = wire.packed(due.value)
        _DUE[due] = wire.framed([ReplyKind.VALUE.value, due.value]) if wire.is_whole(ready) else None
    framed = _DUE[due]
    return framed.with_nonce(nonce) if framed is not None else b""


def case_to_plain(case: Case) -> list[Any]:
    steps = [[step.function, list(step.arguments), step.operation] for step in case.steps]
    return [steps, list(case.pick), case.layout, case.readonly]


def case_from_plain(plain: list[Any]) -> Case:
    given, pick, layout, readonly = plain
    steps = tuple(Step(function, tuple(arguments), operation) for function, arguments, operation in given)
    return Case(steps, tuple(pick), layout, readonly)


def reply_to_plain(nonce: int, reply: Reply) -> list[Any]:
    """Nearly every reply is a plain value, and has just three parts."""
    plain = [nonce, reply.kind.value, reply.value]
    if reply.raised is None and reply.picked and not reply.mutated:
        return plain
    raised = raised_to_plain(reply.raised) if reply.raised is not None else None
    return [*plain, raised, reply.picked, list(reply.mutated)]


def reply_of(frame: tuple[bytearray, bytearray] | None, nonce: int, due: Due | None, seconds: float) -> Reply:
    """The reply in a frame; None stands for the one that is due, and so comes only where one is. Raises WireError."""
    if frame is not None:
        return reply_from_plain(wire.unpack(*frame), nonce, seconds)
    assert due is not None
    return Reply(ReplyKind.VALUE, due.value, seconds=seconds, as_due=True)


def reply_from_plain(plain: Any, nonce: int, seconds: float) -> Reply:
    """The reply to the case with this nonce. Raises WireError when the frame is anything else."""
    if type(plain) is not list or len(plain) not in (3, 6) or type(plain[0]) is not int or plain[0] != nonce:
        raise WireError("a frame that answers no open call")
    _, name, value, told, picked, mutated = plain if len(plain) == 6 else [*plain, None, True, []]
    if type(mutated) is not list or any(type(i) is not int for i in mutated):
        raise WireError("not a list of positions")
    kind = _kind(name)
    raised = _raised(told) if kind is ReplyKind.RAISED else None
    return Reply(kind, value, raised, picked is not False, tuple(mutated[:16]), seconds)


def answer_to(plain: Any, nonce: int, otherwise: str) -> dict[str, Any]:
    """The frame, if it carries this nonce. An array would compare to anything, hence the look at the type."""
    if type(plain) is not dict or type(plain.get("nonce")) is not int or plain["nonce"] != nonce:
        raise WireError(otherwise)
    return plain


def raised_to_plain(raised: Raised) -> list[Any]:
    return [raised.type, raised.text, list(raised.bases), raised.where]


def raised_from_plain(plain: Any) -> Raised:
    return _raised(plain)


def source_to_plain(file: SourceFile) -> list[Any]:
    """A file's cells in pieces: one text on the wire is short, and a file of a student's need not be."""
    pieces = range(0, max(map(len, file.cells), default=0), MAX_TEXT)
    return [file.path, [[cell[at : at + MAX_TEXT] for at in pieces if at < len(cell)] for cell in file.cells]]


def source_from_plain(plain: Any) -> SourceFile:
    path, cells = plain
    return SourceFile(path, tuple("".join(pieces) for pieces in cells))


def outline_to_plain(found: FunctionOutline) -> list[Any]:
    return [found.name, list(found.parameters), found.file, found.line, found.is_class, found.blank]


def outline_from_plain(plain: Any) -> FunctionOutline:
    """Raises WireError when it is no outline."""
    if type(plain) is not list or len(plain) != 6:
        raise WireError("not an outline")
    name, parameters, file, line, is_class, blank = plain
    right_types = (type(name), type(file), type(line), type(is_class), type(blank)) == (str, str, int, bool, bool)
    if not right_types or type(parameters) is not list:
        raise WireError("not an outline")
    return FunctionOutline(_text(name), tuple(_text(p) for p in parameters), file, line, is_class, blank)


def _kind(name: Any) -> ReplyKind:
    if type(name) is not str or name not in ("value", "raised", "memory"):
        raise WireError("not a kind of reply")
    return ReplyKind(name)


def _raised(plain: Any) -> Raised:
    if type(plain) is not list or len(plain) != 4 or type(plain[2]) is not list:
        raise WireError("not an exception")
    name, text, bases, where = plain
    return Raised(_text(name), _text(text, MAX_MESSAGE), tuple(_text(b) for b in bases[:32]), _text(where))


def _text(value: Any, limit: int = MAX_NAME) -> str:
    if type(value) is not str:
        raise WireError("not text")
    return printable(value[:limit])
