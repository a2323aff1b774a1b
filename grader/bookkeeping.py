"""What a teacher does with a gradebook: look at it, put students and extensions in, have it audited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast
from zoneinfo import ZoneInfo

from grader.catalog import Course, find_course
from grader.errors import UsageError
from grader.gradebook import Extension, Student
from grader.gradebook.auditing import Audit, audit
from grader.gradebook.people import Imported, enrol, extend, extension, student_id
from grader.gradebook.sheets import read_people
from grader.ledger import Ledger, ledger_of, read_rows
from grader.official import demand_sense, gradebook_of
from grader.salt import seal_key
from grader.times import moment, span


@dataclass(frozen=True)
class Terms:
    """An extension as it was asked for."""

    scope: str
    until: str | None
    by: str | None
    attempts: int
    reason: str


def read_ledger(course: str | None, url: str | None) -> Ledger:
    """The marks of the class."""
    found = _course(course)
    return ledger_of(found, read_rows(gradebook_of(found, url)))


def restricted(ledger: Ledger, student: str) -> Ledger:
    """One student's line of it. Raises UsageError for one that the gradebook does not know."""
    wanted = student_id(student)
    lines = tuple(line for line in ledger.lines if line.student.id == wanted)
    if not lines:
        raise UsageError(f"the gradebook knows no student {wanted!r}. `grade gradebook show` shows them all.")
    return replace(ledger, lines=lines)


def import_people(course: str | None, file: str, url: str | None) -> Imported:
    """Students or extensions from a table, all or none."""
    found = _course(course)
    rows = read_people(Path(file), found.rubric.timezone, _scopes(found))
    book = gradebook_of(found, url)
    if rows and isinstance(rows[0], Extension):
        return extend(book, cast(Sequence[Extension], rows))
    return enrol(book, cast(Sequence[Student], rows))


def extend_student(course: str | None, student: str, terms: Terms, url: str | None) -> Imported:
    """More time or attempts for one student."""
    found = _course(course)
    if terms.scope and terms.scope not in _scopes(found):
        raise UsageError(f"there is no exercise and no track called {terms.scope!r}. `grade list` shows them all.")
    until = moment(terms.until, found.rubric.timezone) if terms.until is not None else None
    seconds = round(span(terms.by).total_seconds()) if terms.by is not None else 0
    one = extension(student, terms.scope, until, seconds, terms.attempts, terms.reason)
    return extend(gradebook_of(found, url), [one])


def audit_gradebook(course: str | None, url: str | None) -> tuple[Audit, ZoneInfo]:
    """The audit, and the time zone of the course."""
    found = _course(course)
    salt = found.state / "salt"
    key = seal_key(salt.read_bytes()) if salt.is_file() else None
    return audit(gradebook_of(found, url), key), found.rubric.timezone


def _course(given: str | None) -> Course:
    found = find_course(given)
    demand_sense(found)
    return found


def _scopes(course: Course) -> list[str]:
    """What an extension can be for: an exercise or a track."""
    return [*course.index, *sorted({entry.track for entry in course.index.values()})]
