"""The marks of a class, as the gradebook and the course's rules have them now.

A mark is recomputed whenever it is asked for: an extension that is granted later, or a changed rule, counts at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from grader.admission import rules_for
from grader.catalog import Course
from grader.gradebook import Attempt, Extension, Gradebook, HandIn, Student
from grader.gradebook.policy import Standing, counted, standing
from grader.gradebook.rows import RECEIVED
from grader.marks import Grade, grade
from grader.rules import Rules


@dataclass(frozen=True)
class Tried:
    """One exercise as a student stands in it."""

    rules: Rules
    standings: tuple[Standing, ...]  # oldest first
    counts: Standing


@dataclass(frozen=True)
class Line:
    """One student."""

    student: Student
    tried: Mapping[str, Tried]  # by exercise
    result: Grade
    waiting: tuple[HandIn, ...] = ()  # received, and not graded yet
    extensions: tuple[Extension, ...] = ()


@dataclass(frozen=True)
class Ledger:
    """A class. An exercise of `exercises` that a student has not handed in counts as nothing earned."""

    course: Course
    exercises: tuple[str, ...]  # in the order of teaching
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Rows:
    """What a ledger is made of."""

    attempts: Sequence[Attempt]
    students: Sequence[Student] = ()
    extensions: Sequence[Extension] = ()
    waiting: Sequence[HandIn] = ()


def read_rows(book: Gradebook) -> Rows:
    """All that the marks of the class follow from; no checks are read."""
    with book.transaction() as entry:
        return Rows(entry.marks(), entry.all(Student), entry.all(Extension), entry.all(HandIn, state=RECEIVED))


def ledger_of(course: Course, rows: Rows) -> Ledger:
    """The marks that follow from these rows."""
    attempts = [a for a in rows.attempts if a.exercise in course.index]
    exercises = _assigned(course, attempts)
    known = {student.id: student for student in rows.students}
    everybody = sorted({*known, *(a.student for a in attempts), *(handin.student for handin in rows.waiting)})
    by_student = _grouped(attempts)
    lines = [_line(course, exercises, known.get(s, Student(s)), by_student.get(s, []), rows) for s in everybody]
    return Ledger(course, exercises, tuple(lines))


def _assigned(course: Course, attempts: Iterable[Attempt]) -> tuple[str, ...]:
    """What somebody has handed in, and what has a deadline of its own that is over."""
    now, own = datetime.now(UTC), course.rubric.handing_in.exercises
    over = {exercise for exercise, changes in own.items() if changes.get("deadline") and changes["deadline"] < now}
    wanted = {a.exercise for a in attempts} | over
    return tuple(exercise for exercise in course.index if exercise in wanted)


def _grouped(attempts: Iterable[Attempt]) -> dict[str, list[Attempt]]:
    groups: dict[str, list[Attempt]] = {}
    for attempt in attempts:
        groups.setdefault(attempt.student, []).append(attempt)
    return groups


def _line(course: Course, exercises: Sequence[str], student: Student, attempts: Sequence[Attempt],
          rows: Rows) -> Line:  # fmt: skip
    extensions = tuple(e for e in rows.extensions if e.student == student.id)
    tried = {e: _tried(course, e, own, extensions)
             for e in exercises if (own := [a for a in attempts if a.exercise == e])}  # fmt: skip
    shares = [(e, course.index[e].track, tried[e].counts.earned if e in tried else 0.0, 1.0) for e in exercises]
    waiting = tuple(handin for handin in rows.waiting if handin.student == student.id)
    return Line(student, tried, grade(course.rubric, shares), waiting, extensions)


def _tried(course: Course, exercise: str, attempts: Sequence[Attempt], extensions: Sequence[Extension]) -> Tried:
    rules = rules_for(course, exercise, extensions)
    standings = tuple(standing(rules, attempt, course.rubric.timezone) for attempt in attempts)
    return Tried(rules, standings, counted(rules, standings))
