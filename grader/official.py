"""Official grading: visible and hidden checks, the rubric's rules, and an entry in the gradebook with a receipt."""

from __future__ import annotations

import re
import unicodedata
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from grader.catalog import Course, find_course
from grader.errors import CannotCheck, SubmissionError, UsageError
from grader.gradebook import Gradebook, attempt_of, file_url
from grader.grading import exit_code, grade_submission, provenance
from grader.jobs import Grading, note_layers
from grader.matching import find_exercises
from grader.model import Graded, Outcome, Problem, Receipt, Report, Status, Submission, Transcript
from grader.receipts import append, receipt_file, sealed
from grader.redaction import for_student
from grader.rubric import check_names, grade
from grader.salt import secret_salt, secret_seed
from grader.sandbox.confine import harden_grader, level
from grader.sandbox.session import Session
from grader.sandbox.templates import Templates, WorkerLimits
from grader.submission import read_submission

SAFE = ("A", "B")
_STUDENT = re.compile(r"\w[^\x00-\x1f]{0,63}")


@dataclass(frozen=True)
class Official:
    """One run of `grade submit`."""

    grading: Grading
    book: Gradebook
    student: str
    only: tuple[str, ...]
    unconfined: bool

    @property
    def course(self) -> Course:
        return self.grading.course


class Exhausted(UsageError):
    """The rubric allows no further attempt."""


def submit(course: str | None, paths: Sequence[str], student: str, only: Sequence[str] = (), unconfined: bool = False,
           receipts: str | None = None, url: str | None = None) -> Iterator[Outcome]:  # fmt: skip
    """Grade each path officially; an outcome comes when its attempts are in the gradebook, and the receipt with it.

    Raises UsageError for what cannot be asked, CannotCheck where confinement is weaker than level B.
    """
    found, who = find_course(course), student_id(student)
    check_names(found.rubric, found.index, {*found.rubric.tracks, *(entry.track for entry in found.index.values())})
    for exercise in only:
        found.entry(exercise)
    keep = receipt_file(receipts)
    book = Gradebook(url or file_url(found.state))
    harden_grader()
    with Templates() as templates:
        for path in paths:
            grading = Grading(found, templates, secret=_secret(found))
            outcome = _outcome(Official(grading, book, who, tuple(only), unconfined), path)
            append(keep, outcome.receipts)
            yield outcome


def merged(outcomes: Sequence[Outcome]) -> Outcome:
    """Several outcomes as one."""
    transcripts = tuple(t for outcome in outcomes for t in outcome.report.transcripts)
    problems = tuple(problem for outcome in outcomes for problem in outcome.problems)
    last = outcomes[-1].report
    report = Report(transcripts, last.provenance, last.course)
    receipts = tuple(receipt for outcome in outcomes for receipt in outcome.receipts)
    return Outcome(report, problems, exit_code(report, problems), receipts)


def student_id(given: str) -> str:
    """The id in composed form. Raises UsageError for what no gradebook should hold."""
    student = unicodedata.normalize("NFC", given)
    if not _STUDENT.fullmatch(student) or not student.isprintable() or student != student.strip():
        raise UsageError("a student id is 1 to 64 printable characters and begins with a letter or a digit")
    return student


def _secret(course: Course) -> str:
    try:
        return secret_seed(secret_salt(course))
    except OSError as error:
        raise UsageError(
            f"{course.state}: the salt cannot be kept there ({error.strerror}). "
            "Set GRADE_STATE to a folder of your own."
        ) from None


def _outcome(run: Official, path: str) -> Outcome:
    try:
        submission = read_submission(Path(path))
        _admit(run, submission)
        transcripts = grade_submission(run.grading, submission, run.only)
        _demand_confinement(run)
        shown = for_student(run.grading, submission, transcripts)
        receipts = _recorded(run, submission, [t for t in transcripts if is_attempt(t)])
    except (SubmissionError, Exhausted) as error:
        report = Report((), provenance(run.grading), str(run.course.root))
        return Outcome(report, (Problem(path, str(error)),), error.exit_code)
    report = Report(tuple(shown), provenance(run.grading), str(run.course.root))
    return Outcome(report, (), exit_code(report, ()), receipts)


def is_attempt(transcript: Transcript) -> bool:
    """Neither what was not started nor what could not be graded costs an attempt."""
    started = any(v.status is not Status.MISSING for v in transcript.verdicts)
    return started and transcript.status is not Status.BROKEN and transcript.max_score > 0


# ---------------------------------------------------------------- before anything of it has run


def _admit(run: Official, submission: Submission) -> None:
    """Is the wall there, and are there attempts left? Both are asked before the submission costs anything."""
    template = run.grading.templates.get("python")
    with Session(template, submission, WorkerLimits()) as session:
        found = session.outline()
        note_layers(run.grading, session.layers)
    _demand_confinement(run)
    matches = find_exercises(run.course.index, found.functions)
    started = [m.exercise for m in matches if not m.outline.blank and (not run.only or m.exercise in run.only)]
    if any(run.course.rubric.attempts(exercise) is not None for exercise in started):
        with run.book.transaction() as entry:
            _demand_attempts(run, started, entry.used(run.student))


def _demand_confinement(run: Official) -> None:
    reached = level(run.grading.layers)
    if reached not in SAFE and not run.unconfined:
        raise CannotCheck(
            f"official grading needs confinement level B, but this machine gives {reached}: hostile code would not be "
            "contained. `grade doctor` says what is missing; --unconfined grades all the same, and says so."
        )


def _demand_attempts(run: Official, exercises: Sequence[str], used: Mapping[str, int]) -> None:
    limits = {exercise: run.course.rubric.attempts(exercise) for exercise in exercises}
    spent = [name for name, limit in limits.items() if limit is not None and used.get(name, 0) >= limit]
    if spent:
        raise Exhausted(
            f"{', '.join(spent)}: no attempt is left, so nothing of this submission was graded. "
            "`grade check` still says what is wrong; --exercise submits the other exercises alone."
        )


# ---------------------------------------------------------------- the entry in the gradebook


def _recorded(run: Official, submission: Submission, transcripts: Sequence[Transcript]) -> tuple[Receipt, ...]:
    """The receipt, once the attempts are in the gradebook; none when there was nothing to record."""
    if not transcripts:
        return ()
    with run.book.transaction() as entry:
        used = entry.used(run.student)
        _demand_attempts(run, [t.exercise for t in transcripts], used)
        receipt = _receipt(run, submission, transcripts, used)
        entry.add([attempt_of(receipt, transcript) for transcript in transcripts])
    return (receipt,)


def _receipt(run: Official, submission: Submission, transcripts: Sequence[Transcript],
             used: Mapping[str, int]) -> Receipt:  # fmt: skip
    rubric, index, origin = run.course.rubric, run.course.index, provenance(run.grading)
    result = grade(rubric, [(t.exercise, index[t.exercise].track, t.score, t.max_score) for t in transcripts])
    graded = [Graded(t.exercise, t.score, t.max_score, round(t.score / t.max_score, 6), used.get(t.exercise, 0) + 1,
                     rubric.attempts(t.exercise)) for t in transcripts]  # fmt: skip
    now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return sealed(Receipt(str(uuid.uuid4()), run.student, submission.name, submission.digest, now,
                          tuple(graded), round(result.mark, 6), result.passed,
                          origin.versions, origin.seed, origin.level))  # fmt: skip
