"""Which batch is under way, so that one that was cut short can go on."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from grader.batch.plain import from_plain
from grader.drafts import ALL, write_state
from grader.errors import GraderFault, UsageError

FILE = "batch.json"


@dataclass(frozen=True)
class Order:
    """What to grade, and how: all that a command line says."""

    path: str
    course: str | None = None
    only: tuple[str, ...] = ()
    engine: str = "processes"
    workers: int | None = None
    labels: dict[str, int] = field(default_factory=dict)
    cluster: str = ""
    gradebook: str | None = None
    unconfined: bool = False


def begin(state: Path, order: Order) -> None:
    """Note what is being done. Raises GraderFault when nothing can be written there."""
    try:
        write_state(state / FILE, json.dumps(asdict(order)).encode(), ALL)
    except OSError as error:
        raise GraderFault(f"{state}: nothing can be written there ({error.strerror}). Nothing was graded.") from None


def finish(state: Path) -> None:
    """All of it is done."""
    (state / FILE).unlink(missing_ok=True)


def interrupted(state: Path) -> Order:
    """The batch that was cut short. Raises UsageError when there is none."""
    try:
        return from_plain(Order, json.loads((state / FILE).read_text()))
    except (OSError, ValueError, TypeError, KeyError):
        raise UsageError("no batch was cut short here. `grade batch DIR` begins one.") from None
