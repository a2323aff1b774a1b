"""Official grading: visible and hidden checks, the rubric's rules, and an entry in the gradebook with a receipt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from grader.admission import Refused
from grader.catalog import Course, find_course
from grader.device import find_device
from grader.disclosure import disclosure
from grader.errors import CannotCheck, GraderFault, SubmissionError, UsageError
from grader.exchange import Submission
from grader.gradebook import Gradebook, HandIn, gradebook_url
from grader.gradebook.people import student_id
from grader.gradebook.rows import RECORDED
from grader.grading import exit_code, grade_submission, provenance
from grader.jobs import Grading, note_layers, with_template
from grader.matching import find_exercises
from grader.model import Outcome, Problem, Receipt, Report, Sentence, Transcript
from grader.receipts import append, receipt_file
from grader.recording import Desk, Judged, Offer, fail, is_owed, receive, record
from grader.redaction import for_student
from grader.rubric import check_names
from grader.salt import secret_salt, secret_seed
from grader.sandbox.confine import harden_grader, level
from grader.sandbox.conversation import Outline
from grader.sandbox.session import Session
from grader.sandbox.templates import Template, Templates, WorkerLimits
from grader.submission import read_submission
from grader.times import moment

SAFE = ("A", "B")


@dataclass(frozen=True)
class Official:
    """What `grade submit` is asked for, beside files and student."""

    only: tuple[str, ...] = ()
    unconfined: bool = False
    again: bool = False  # the same file once more is a new attempt
    received: str | None = None  # when it was handed in, if not now; on the clocks of the course
    require_gpu: bool = False  # without one, nothing is graded and no attempt used up


@dataclass(frozen=True)
class _Run:
    """One submission's way: where it is recorded, and what grades it."""

    desk: Desk
    grading: Grading
    options: Official

    def report(self, transcripts: Sequence[Transcript]) -> Report:
        return Report(tuple(transcripts), provenance(self.grading), str(self.grading.course.root))


def submit(course: str | None, paths: Sequence[str], student: str, options: Official = Official(),
           receipts: str | None = None, url: str | None = None) -> Iterator[Outcome]:  # fmt: skip
    """Grade each path officially; an outcome comes when its attempts are in the gradebook, and the receipt with it.

    Raises UsageError for what cannot be asked, CannotCheck where confinement is weaker than level B.
    """
    if options.require_gpu and (why := find_device().why):
        raise CannotCheck(f"--require-gpu: {why}. Nothing was graded.")
    found, who = find_course(course), student_id(student)
    demand_sense(found)
    for exercise in options.only:
        found.entry(exercise)
    at = _moment(found, options)
    keep, book = receipt_file(receipts), gradebook_of(found, url)
    harden_grader()
    with Templates() as templates:
        for path in paths:
            run = _Run(Desk(found, book), Grading(found, templates, secret=secret_of(found)), options)
            outcome = _outcome(run, path, who, at or datetime.now(UTC))
            append(keep, outcome.receipts)
            yield outcome


def merged(outcomes: Sequence[Outcome]) -> Outcome:
    """Several outcomes as one."""
    transcripts = tuple(t for outcome in outcomes for t in outcome.report.transcripts)
    problems = tuple(problem for outcome in outcomes for problem in outcome.problems)
    last = outcomes[-1].report
    report = Report(transcripts, last.provenance, last.course)
    receipts = tuple(receipt for outcome in outcomes for receipt in outcome.receipts)
    notes = tuple(dict.fromkeys(str(note) for outcome in outcomes for note in outcome.notes))
    worst = max((o.exit_code for o in outcomes), key=(0, 1, 4, 3, 2).index)
    return Outcome(report, problems, worst, receipts, tuple(Sentence(note) for note in notes))


def gradebook_of(course: Course, url: str | None = None) -> Gradebook:
    """The course's gradebook, or the one at this address."""
    return Gradebook(gradebook_url(url, course.rubric.gradebook, course.state))


def demand_sense(course: Course) -> None:
    """Raises RubricError for a rubric that speaks of what the course does not have."""
    tracks = {*course.rubric.tracks, *(entry.track for entry in course.index.values())}
    check_names(course.rubric, course.index, tracks)


def secret_of(course: Course) -> str:
    """The seed of the hidden cases. Raises UsageError where it cannot be kept."""
    try:
        return secret_seed(secret_salt(course))
    except OSError as error:
        raise UsageError(
            f"{course.state}: the salt cannot be kept there ({error.strerror}). "
            "Set GRADE_STATE to a folder of your own."
        ) from None


def _moment(course: Course, options: Official) -> datetime | None:
    if options.received is None:
        return None
    at = moment(options.received, course.rubric.timezone)
    if at > datetime.now(UTC):
        raise UsageError(f"{options.received!r} has not come yet. Give the time when it was handed in.")
    return at


def _outcome(run: _Run, path: str, student: str, at: datetime) -> Outcome:
    try:
        submission = read_submission(Path(path))
        handin = _admitted(run, Offer(student, submission, at, run.options.only, run.options.again))
        judged = _judged(run, submission, handin)
        receipt = record(run.desk, handin, judged) if handin is not None else None
    except (SubmissionError, Refused) as error:
        return Outcome(run.report(()), (Problem(path, str(error)),), error.exit_code)
    with run.desk.book.transaction() as entry:
        rights = disclosure(run.desk.course, entry, student)
    shown = rights.of_checks(judged.shown)
    receipts = (rights.of_receipt(receipt),) if receipt is not None else ()
    # The exit code tells no more than what is shown, which may be that there is a receipt and nothing else.
    code = 0 if receipts and not shown else exit_code(run.report(shown), ())
    return Outcome(run.report(shown), (), code, receipts, _notes(handin, receipt, judged.transcripts))


def _judged(run: _Run, submission: Submission, handin: HandIn | None) -> Judged:
    """Raises CannotCheck or GraderFault, after which the hand-in waits."""
    try:
        transcripts = grade_submission(run.grading, submission, run.options.only)
        demand_confinement(run.grading, run.options.unconfined)
        shown = for_student(run.grading, submission, transcripts)
        return Judged(transcripts, shown, provenance(run.grading))
    except (CannotCheck, GraderFault) as error:
        if handin is not None:
            fail(run.desk, handin, str(error))
        raise


def _notes(handin: HandIn | None, receipt: Receipt | None, transcripts: Sequence[Transcript]) -> tuple[Sentence, ...]:
    notes = []
    if receipt is not None and handin is not None and handin.state == RECORDED:
        notes.append(Sentence("This file was recorded before, with this receipt: it is no new attempt. "
                              "--again makes it one."))  # fmt: skip
    if handin is not None and any(is_owed(t) for t in transcripts):
        notes.append(Sentence("What could not be graded waits in the gradebook with its time: "
                              "`grade gradebook regrade --queued` grades it."))  # fmt: skip
    return tuple(notes)


# ---------------------------------------------------------------- before anything of it has run


def _admitted(run: _Run, offer: Offer) -> HandIn | None:
    """Is the wall there, and do the rules allow it? Both are asked before the submission costs anything.

    None where nothing in it can be graded.
    """
    found, layers = with_template(run.grading.templates, "python", lambda one: _outlined(one, offer.submission))
    note_layers(run.grading, layers)
    demand_confinement(run.grading, run.options.unconfined)
    matches = [m for m in find_exercises(run.desk.course.index, found.functions)
               if not offer.only or m.exercise in offer.only]  # fmt: skip
    return receive(run.desk, offer, [m.exercise for m in matches if not m.outline.blank]) if matches else None


def _outlined(template: Template, submission: Submission) -> tuple[Outline, Mapping[str, bool]]:
    with Session(template, submission, WorkerLimits()) as session:
        return session.outline(), session.layers


def demand_confinement(grading: Grading, unconfined: bool) -> None:
    """Raises CannotCheck where hostile code is not contained and nobody has agreed to that."""
    reached = level(grading.layers)
    if reached not in SAFE and not unconfined:
        raise CannotCheck(
            f"official grading needs confinement level B, but this machine gives {reached}: hostile code would not be "
            "contained. `grade doctor` says what is missing; --unconfined grades all the same, and says so."
        )
