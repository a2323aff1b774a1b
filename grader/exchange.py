"""The nouns of both sides: what was handed in, what a worker is asked about it, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Any


@dataclass(frozen=True)
class SourceFile:
    """One file of a submission: the text of a script, or of a notebook's code cells in order."""

    path: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Submission:
    """What was handed in, as bytes turned to text; nothing of it has been executed or parsed."""

    name: str
    files: tuple[SourceFile, ...]
    digest: str  # sha256 of the bytes as given


@dataclass(frozen=True)
class FunctionOutline:
    """A function or class that a file defines, as read from its syntax tree by a worker."""

    name: str
    parameters: tuple[str, ...]
    file: str
    line: int
    is_class: bool
    blank: bool  # only a placeholder: pass, ..., None or NotImplementedError


@dataclass(frozen=True)
class Ref:
    """Stands for a part of an earlier step's result, which stays in the worker."""

    step: int
    path: tuple[int | str, ...] = ()


@dataclass(frozen=True)
class Step:
    """One call of a function of the submission, or one operation on a network of it."""

    function: str
    arguments: tuple[Any, ...] = ()
    operation: str = "call"


@dataclass(frozen=True, eq=False)
class Case:
    """One concrete piece of work for a worker: the steps, and which part of the last result to send.

    Known by its identity, as arrays cannot be compared by ==, so that what is made of it can be kept.
    """

    steps: tuple[Step, ...]
    pick: tuple[int | str, ...] = ()
    layout: str = "C"  # how arrays lie in memory: C, F or strided
    readonly: bool = False


@dataclass(frozen=True, eq=False)
class Due:
    """The value that is due of a case, by which a right reply is known from its bytes. It never leaves the grader."""

    value: Any


class ReplyKind(Enum):
    VALUE = "value"
    RAISED = "raised"
    MEMORY = "memory"
    TIMEOUT = "timeout"
    CRASHED = "crashed"
    MISSING = "missing"


@dataclass(frozen=True)
class Raised:
    """An exception of the student's, as text; `bases` are the names of its classes."""

    type: str
    text: str
    bases: tuple[str, ...] = ()
    where: str = ""  # "my.py, line 12" or "cell 3, line 4"


@dataclass(frozen=True)
class Reply:
    """What the worker sent for one case: a value or a reason, never a verdict."""

    kind: ReplyKind
    value: Any = None
    raised: Raised | None = None
    picked: bool = True  # False: the result had no such part, and `value` is all of it
    mutated: tuple[int, ...] = ()  # positions of arguments that the call changed
    seconds: float = field(default=0.0, compare=False)  # how long we waited for it
    as_due: bool = field(default=False, compare=False)  # `value` is the one that was due, to the last bit
