"""What the formats for learning platforms share: the columns of marks, and names in two parts."""

from __future__ import annotations

from grader.gradebook.rows import Student
from grader.ledger import Ledger, Line

FULL = 100  # points


def titles(ledger: Ledger, total: bool) -> list[str]:
    """The columns of marks, the course's last."""
    return [*([] if total else ledger.exercises), ledger.course.rubric.course]


def marks(ledger: Ledger, line: Line, total: bool) -> list[float | None]:
    """In points of 100; nothing where nothing was handed in."""
    tried = [line.tried.get(exercise) for exercise in ledger.exercises]
    shares = [points(t.counts.earned) if t is not None else None for t in tried]
    return [*([] if total else shares), points(line.result.mark)]


def points(share: float) -> float:
    return round(FULL * share, 4)


def names(student: Student) -> tuple[str, str]:
    """Last and first name: "Kim, Minji" has both, and what has no comma is the last name."""
    last, _, first = student.name.partition(",")
    return last.strip(), first.strip()
