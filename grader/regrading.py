"""Grading again what the gradebook keeps: everything, what a changed exercise touches, or what still waits.

A regrade keeps the time and the number of an attempt, and what it earned before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from grader.catalog import Course, find_course
from grader.content import content_of
from grader.errors import GraderFault, SubmissionError
from grader.exchange import Submission
from grader.gradebook import Attempt, Entry, HandIn, Kept, Regrade
from grader.gradebook.journal import note
from grader.gradebook.rows import RECEIVED, attempt_of, new_id, unpacked
from grader.grading import grade_submission, provenance
from grader.jobs import Grading
from grader.ledger import Ledger, ledger_of, read_rows
from grader.model import Provenance, Receipt, Transcript
from grader.official import demand_confinement, demand_sense, gradebook_of, secret_of
from grader.recording import Desk, Judged, fail, is_attempt, record
from grader.redaction import for_student
from grader.sandbox.confine import harden_grader
from grader.sandbox.templates import Templates
from grader.times import utc_text

# What a mark is made of; the rest of an attempt tells how it came about.
MARKS = ("score", "max_score", "status", "mistake")


@dataclass(frozen=True)
class Which:
    """Which attempts are graded again; `everything` and `queued` are both False for what a change touches."""

    everything: bool = False
    queued: bool = False
    exercises: tuple[str, ...] = ()
    students: tuple[str, ...] = ()
    dry_run: bool = False
    unconfined: bool = False


@dataclass(frozen=True)
class Regraded:
    """What came of it."""

    before: Ledger
    after: Ledger
    changed: tuple[tuple[Attempt, Attempt], ...]  # before and after, where the marks differ
    looked_at: int
    recorded: tuple[Receipt, ...]  # of hand-ins that waited
    problems: tuple[str, ...]
    dry_run: bool


@dataclass
class _Run:
    """A regrade under way."""

    desk: Desk
    grading: Grading
    which: Which
    problems: list[str] = field(default_factory=list)


def regrade(course: str | None, which: Which, url: str | None = None) -> Regraded:
    """Grade again. Raises CannotCheck where hostile code is not contained and `which` does not agree to that."""
    found = find_course(course)
    demand_sense(found)
    for exercise in which.exercises:
        found.entry(exercise)
    desk = Desk(found, gradebook_of(found, url))
    harden_grader()
    rows = read_rows(desk.book)
    with Templates() as templates:
        run = _Run(desk, Grading(found, templates, secret=secret_of(found)), which)
        pairs = [] if which.queued else [pair for group in _groups(run, rows.attempts) for pair in _again(run, group)]
        recorded = [] if which.everything or which.dry_run else list(_caught_up(run, rows.waiting))
    new = {after.id: after for _, after in pairs}
    after = replace(rows, attempts=[new.get(a.id, a) for a in rows.attempts]) if which.dry_run else read_rows(desk.book)
    changed = tuple(pair for pair in pairs if marks_of(pair[0]) != marks_of(pair[1]))
    return Regraded(ledger_of(found, rows), ledger_of(found, after), changed, len(pairs), tuple(recorded),
                    tuple(run.problems), which.dry_run)  # fmt: skip


# ---------------------------------------------------------------- attempts


def _groups(run: _Run, attempts: Sequence[Attempt]) -> list[list[Attempt]]:
    """The attempts to grade again, those of the same file together, as it is graded once for all."""
    groups: dict[str, list[Attempt]] = {}
    for attempt in attempts:
        if _is_asked_for(run.desk.course, run.which, attempt):
            groups.setdefault(attempt.submission, []).append(attempt)
    return list(groups.values())


def _is_asked_for(course: Course, which: Which, attempt: Attempt) -> bool:
    if attempt.exercise not in course.index or (which.exercises and attempt.exercise not in which.exercises):
        return False
    if which.students and attempt.student not in which.students:
        return False
    return which.everything or attempt.content != content_of(course, attempt.exercise)


def _again(run: _Run, attempts: list[Attempt]) -> list[tuple[Attempt, Attempt]]:
    """Before and after, of those of these attempts at one file that could be graded; recorded but for a dry run."""
    digest, exercises = attempts[0].submission, sorted({a.exercise for a in attempts})
    submission = _kept(run, digest, attempts[0].student)
    judged = _judged(run, submission, exercises) if submission is not None else None
    if judged is None:
        return []
    graded = {t.exercise: t for t in judged.transcripts if is_attempt(t)}
    run.problems += [_stays(a) for a in attempts if a.exercise not in graded]
    pairs = updated(run.desk.course, attempts, judged)
    if not run.which.dry_run:
        with run.desk.book.transaction() as entry:
            write(entry, pairs)
    return pairs


def updated(course: Course, attempts: Sequence[Attempt], judged: Judged) -> list[tuple[Attempt, Attempt]]:
    """Before and after, of those of these attempts at one file that were graded again."""
    graded = {t.exercise: t for t in judged.transcripts if is_attempt(t)}
    return [(a, _updated(course, a, graded[a.exercise], judged)) for a in attempts if a.exercise in graded]


def write(entry: Entry, pairs: Sequence[tuple[Attempt, Attempt]]) -> None:
    """The new marks in place of the old ones, which are kept where they differ."""
    for before, after in pairs:
        _write(entry, before, after)


def _updated(course: Course, attempt: Attempt, transcript: Transcript, judged: Judged) -> Attempt:
    shown = next((t for t in judged.shown if t.exercise == attempt.exercise), transcript)
    content = content_of(course, attempt.exercise)
    fresh = attempt_of(_origin_of(attempt, judged.origin), transcript, attempt.number, content, shown)
    return replace(fresh, id=attempt.id, digest=attempt.digest)


def _origin_of(attempt: Attempt, origin: Provenance) -> Receipt:
    """What an attempt takes from its receipt; this one is issued to nobody."""
    return Receipt(attempt.receipt, attempt.student, "", attempt.submission, attempt.submitted_at, (), 0.0, False,
                   origin.versions, origin.seed, origin.level)  # fmt: skip


def _write(entry: Entry, before: Attempt, after: Attempt) -> None:
    was, now = marks_of(before), marks_of(after)
    if entry.change(after) and was != now:
        entry.add([Regrade(new_id(), before.id, utc_text(datetime.now(UTC)), "regrade", was, now)])
        note(entry, "regraded", before.student, attempt=before.id, before=was, after=now)


def marks_of(attempt: Attempt) -> dict[str, Any]:
    """What a mark is made of."""
    return {name: getattr(attempt, name) for name in MARKS}


# ---------------------------------------------------------------- hand-ins that wait


def _caught_up(run: _Run, waiting: Sequence[HandIn]) -> Iterator[Receipt]:
    """Receipts of what was received and not graded; it was admitted in its own time, so no rule is asked again."""
    for handin in waiting:
        if handin.state != RECEIVED or (run.which.students and handin.student not in run.which.students):
            continue
        submission = _kept(run, handin.submission, handin.student)
        judged = _judged(run, submission, handin.exercises) if submission is not None else None
        if judged is None:
            fail(run.desk, handin, run.problems[-1])
            continue
        receipt = record(run.desk, handin, judged, lenient=True)
        if receipt is not None:
            yield receipt


def _kept(run: _Run, digest: str, student: str) -> Submission | None:
    with run.desk.book.transaction() as entry:
        kept = entry.one(Kept, digest)
    if kept is None:
        run.problems.append(_not_kept(student, digest))
    return unpacked(kept) if kept is not None else None


def _stays(attempt: Attempt) -> str:
    return f"{attempt.student}, {attempt.exercise}: it could not be graded again, and keeps its mark"


def _not_kept(student: str, digest: str) -> str:
    return f"{student}: the file {digest} was not kept, so it cannot be graded again"


def _judged(run: _Run, submission: Submission, exercises: Sequence[str]) -> Judged | None:
    try:
        transcripts = grade_submission(run.grading, submission, exercises)
        demand_confinement(run.grading, run.which.unconfined)
        return Judged(transcripts, for_student(run.grading, submission, transcripts), provenance(run.grading))
    except (SubmissionError, GraderFault) as error:
        run.problems.append(str(error))
    return None
