"""Submissions graded: bytes are read, a worker outlines them, each exercise found becomes a job and a transcript."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from grader.catalog import Course
from grader.errors import CannotCheck, SubmissionError
from grader.exchange import Submission
from grader.foresight import load_early
from grader.jobs import Grading, Job, judged_safely, with_template
from grader.matching import Match, find_exercises
from grader.model import Outcome, Problem, Provenance, Report, Status, Transcript
from grader.salt import commitment, secret_salt
from grader.sandbox.confine import harden_grader, level
from grader.sandbox.conversation import Outline
from grader.sandbox.session import Session
from grader.sandbox.templates import Template, WorkerLimits
from grader.submission import read_submission
from grader.versions import versions

Readings = Mapping[str, Callable[[], Submission]]  # by name; to read one may raise SubmissionError


def grade_paths(grading: Grading, paths: Sequence[str], only: Sequence[str] = ()) -> Outcome:
    """Grade the exercises found in each path."""
    return grade_readings(grading, {path: partial(read_submission, Path(path)) for path in paths}, only)


def grade_readings(grading: Grading, readings: Readings, only: Sequence[str] = ()) -> Outcome:
    """Grade the exercises found in each submission. One that cannot be read becomes a Problem."""
    harden_grader()
    transcripts: list[Transcript] = []
    problems: list[Problem] = []
    for name, read in readings.items():
        try:
            transcripts += grade_submission(grading, read(), only)
        except SubmissionError as error:
            problems.append(Problem(name, str(error)))
    report = Report(tuple(transcripts), provenance(grading), str(grading.course.root))
    return Outcome(report, tuple(problems), exit_code(report, problems))


def exit_code(report: Report, problems: Sequence[Problem], require_gpu: bool = False) -> int:
    """0 all passed · 1 something failed · 2 a submission was unreadable · 3 we broke · 4 something is unchecked.

    That single checks were not made for want of a GPU matters where one is required.
    """
    statuses = {transcript.status for transcript in report.transcripts}
    if problems:
        return 2
    if Status.BROKEN in statuses:
        return 3
    if any(status.severity >= Status.FAILED.severity for status in statuses):
        return 1
    if Status.UNCHECKED in statuses or (require_gpu and any(t.unchecked_points for t in report.transcripts)):
        return 4
    # A file where nothing has been started yet has not failed, but nothing of it was shown to be right either.
    return 0 if Status.PASSED in statuses else 1


def grade_submission(grading: Grading, submission: Submission, only: Sequence[str] = ()) -> list[Transcript]:
    """Every exercise that the submission solves, judged. Raises SubmissionError when there is none."""
    needs = likely_needs(submission)
    grading.templates.get(needs)
    load_early(grading, submission, only)
    found = with_template(grading.templates, needs, lambda template: outline(template, submission))
    matches = [m for m in find_exercises(grading.course.index, found.functions) if not only or m.exercise in only]
    if not matches:
        raise SubmissionError(_nothing_found(submission, found, only))
    warm_up(grading, matches)
    return with_blame(grading.course, [judged_safely(grading, Job(submission, match)) for match in matches])


def outline(template: Template, submission: Submission) -> Outline:
    """What the submission defines, as a confined worker reads it before any of it has run."""
    with Session(template, submission, WorkerLimits()) as session:
        return session.outline()


def warm_up(grading: Grading, matches: Sequence[Match]) -> None:
    """Start the templates that will be needed, so that they warm up while we load the exercises."""
    for match in matches:
        entry = grading.course.index[match.exercise]
        try:
            grading.templates.get(entry.needs)
        except CannotCheck:
            continue


def with_blame(course: Course, transcripts: list[Transcript]) -> list[Transcript]:
    """Titles, and the failing prerequisite that explains a failure unless a mistake of its own does."""
    wrong = {t.exercise for t in transcripts if t.status.severity >= Status.FAILED.severity}

    def blamed(transcript: Transcript) -> Transcript:
        transcript = replace(transcript, title=course.index[transcript.exercise].title)
        before = [b for b in course.index[transcript.exercise].after if b in wrong]
        if transcript.exercise not in wrong or transcript.hint is not None or not before:
            return transcript
        return replace(transcript, blame=before[0])

    return [blamed(transcript) for transcript in transcripts]


def provenance(grading: Grading) -> Provenance:
    """What the marks depend on besides the submissions."""
    seed = "public" if grading.secret is None else commitment(secret_salt(grading.course))
    device = grading.device.device
    origin = {**versions(), **({"gpu": f"{device.name}, driver {device.driver}"} if device is not None else {})}
    return Provenance(origin, seed, dict(grading.layers), level(grading.layers) if grading.layers else "-")


def likely_needs(submission: Submission) -> str:
    """Most files that mention NumPy need it, and then one template does for reading and for judging."""
    return "numpy" if any("numpy" in cell for file in submission.files for cell in file.cells) else "python"


def _nothing_found(submission: Submission, found: Outline, only: Sequence[str]) -> str:
    if found.problems:
        return f"{submission.name}: {found.problems[0]}"
    if only:
        wanted = ", ".join(only)
        return f"{submission.name}: it defines nothing for {wanted}. `grade show {only[0]}` says what to write."
    names = ", ".join(f.name for f in found.functions[:5]) or "nothing"
    return f"{submission.name}: no exercise found in it (it defines {names}). `grade list` shows what can be solved."
