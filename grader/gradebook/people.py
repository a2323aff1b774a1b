"""Students as a gradebook knows them, and who of them has more time."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from grader.errors import UsageError
from grader.gradebook.journal import note
from grader.gradebook.rows import Extension, Student, new_id
from grader.gradebook.store import Entry, Gradebook
from grader.times import utc_text

_STUDENT = re.compile(r"\w[^\x00-\x1f]{0,63}")


@dataclass(frozen=True)
class Imported:
    """What an import did."""

    kind: str  # students or extensions
    added: int
    changed: int
    unchanged: int


def student_id(given: str) -> str:
    """The id in composed form. Raises UsageError for what no gradebook should hold."""
    student = composed(given)
    if not _STUDENT.fullmatch(student) or not student.isprintable() or student != student.strip():
        raise UsageError("a student id is 1 to 64 printable characters and begins with a letter or a digit")
    return student


def composed(given: str) -> str:
    """The id as it is recorded: macOS takes the letters of Korean names apart."""
    return unicodedata.normalize("NFC", given)


def extension(student: str, scope: str, until: datetime | None, seconds: int, attempts: int, reason: str) -> Extension:
    """A new extension. Raises UsageError where nothing is given."""
    if until is None and not seconds and not attempts:
        raise UsageError("nothing was extended: say until when, by how much, or by how many attempts")
    return Extension(new_id(), student_id(student), scope, utc_text(until) if until is not None else None, seconds,
                     attempts, reason, utc_text(datetime.now(UTC)))  # fmt: skip


def extend(book: Gradebook, extensions: Sequence[Extension]) -> Imported:
    """Record extensions, all or none; one that is there already is left alone."""
    with book.transaction() as entry:
        new = [one for one in extensions if not _holds(entry, one)]
        entry.add(new)
        for one in new:
            note(entry, "extended", one.student, scope=one.scope, until=one.until, seconds=one.seconds,
                 attempts=one.attempts, reason=one.reason)  # fmt: skip
    return Imported("extensions", len(new), 0, len(extensions) - len(new))


def enrol(book: Gradebook, students: Sequence[Student]) -> Imported:
    """Put students into the roster, all or none."""
    with book.transaction() as entry:
        known = {student.id: student for student in entry.all(Student)}
        new = [student for student in students if student.id not in known]
        changed = [s for s in students if s.id in known and s != known[s.id]]
        for student in [*new, *changed]:
            entry.put(student)
        if new or changed:
            note(entry, "enrolled", "", added=[s.id for s in new], changed=[s.id for s in changed])
    return Imported("students", len(new), len(changed), len(students) - len(new) - len(changed))


def _holds(entry: Entry, one: Extension) -> bool:
    """Is it what the latest extension of its scope says?"""
    latest = entry.last(Extension, student=one.student, scope=one.scope)
    return latest is not None and replace(one, id=latest.id, made_at=latest.made_at) == latest
