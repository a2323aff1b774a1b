"""What a student may be shown of the attempts that count, at this moment: the course's feedback rules, applied."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from grader.feedback import shown_of
from grader.gradebook import Attempt, Gradebook
from grader.gradebook.policy import feedback_at
from grader.ledger import Line


@dataclass(frozen=True)
class Told:
    """The checks of one exercise that may be shown, as the gradebook keeps them."""

    exercise: str
    checks: Sequence[Mapping[str, Any]]


def statement(book: Gradebook, line: Line) -> list[Told]:
    """The feedback on everything that counts; of a hidden check no more than its result is kept for it."""
    now = datetime.now(UTC)
    with book.transaction() as entry:
        kept = {attempt.id: attempt.feedback for attempt in entry.all(Attempt, student=line.student.id)}
    return [Told(exercise, shown_of(kept[tried.counts.attempt.id], feedback_at(tried.rules, now)))
            for exercise, tried in line.tried.items()]  # fmt: skip
