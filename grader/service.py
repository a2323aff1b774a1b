"""The use cases that commands share: read, find, judge, diagnose, score.

A submission's path through the grader is `grade_submissions`: bytes are read, a worker outlines them, each
exercise found becomes a job, each job a transcript, and the transcripts a report.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import os
import secrets
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from grader.catalog import Course, LoadedExercise, find_course
from grader.errors import AuthorError, CannotCheck, GraderFault, SubmissionError
from grader.matching import Match, find_exercises
from grader.model import (
    Outcome,
    Problem,
    Provenance,
    Report,
    Sentence,
    Status,
    Submission,
    Transcript,
    Verdict,
    Visibility,
)
from grader.sandbox.confine import harden_grader, level
from grader.sandbox.session import Outline, Session
from grader.sandbox.templates import Template, Templates, WorkerLimits
from grader.submission import read_submission
from grader.versions import versions

if TYPE_CHECKING:
    from grader.calls import Spoken
    from grader.judge import Drawn
    from grader.proof import Proof

FAULT_RETRIES = 1


@dataclass(frozen=True)
class Job:
    """One exercise of one submission."""

    submission: Submission
    match: Match


@dataclass
class Grading:
    """What a run needs: the course, whose seeds, and the warm templates. `secret` is None for a self-check."""

    course: Course
    templates: Templates
    secret: str | None = None
    search: bool = False
    layers: dict[str, bool] = field(default_factory=dict)
    loaded: dict[str, LoadedExercise] = field(default_factory=dict)
    batteries: dict[tuple[str, str], Drawn] = field(default_factory=dict)

    def load(self, exercise: str) -> LoadedExercise:
        if exercise not in self.loaded:
            self.loaded[exercise] = self.course.load(exercise)
        return self.loaded[exercise]


def check(course: str | None, paths: Sequence[str], only: Sequence[str] = (), search: bool = False) -> Outcome:
    """Grade the visible checks of everything that these files solve. Nothing is recorded."""
    found = find_course(course)
    for exercise in only:
        found.entry(exercise)
    with Templates() as templates:
        return grade_paths(Grading(found, templates, search=search), paths, only)


def prove_exercises(course: str | None, exercises: Sequence[str] = ()) -> list[Proof]:
    """Prove the named exercises, or all of them."""
    from grader.proof import prove, verify_seed

    found = find_course(course)
    names = [found.entry(name).id for name in exercises] or list(found.index)
    with Templates() as templates:
        grading = Grading(found, templates, secret=verify_seed())
        return [prove(grading, name) for name in names]


def grade_paths(grading: Grading, paths: Sequence[str], only: Sequence[str] = ()) -> Outcome:
    """Grade the exercises found in each path. A path that cannot be read becomes a Problem."""
    harden_grader()
    transcripts: list[Transcript] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            transcripts += grade_submission(grading, read_submission(Path(path)), only)
        except SubmissionError as error:
            problems.append(Problem(path, str(error)))
    report = Report(tuple(transcripts), provenance(grading), str(grading.course.root))
    return Outcome(report, tuple(problems), exit_code(report, problems))


def exit_code(report: Report, problems: Sequence[Problem]) -> int:
    """0 all passed · 1 something failed · 2 a submission was unreadable · 3 we broke · 4 something is unchecked."""
    statuses = {transcript.status for transcript in report.transcripts}
    if problems:
        return 2
    if Status.BROKEN in statuses:
        return 3
    if any(status.severity >= Status.FAILED.severity for status in statuses):
        return 1
    if Status.UNCHECKED in statuses:
        return 4
    # A file where nothing has been started yet has not failed, but nothing of it was shown to be right either.
    return 0 if Status.PASSED in statuses else 1


def grade_submission(grading: Grading, submission: Submission, only: Sequence[str] = ()) -> list[Transcript]:
    """Every exercise that the submission solves, judged. Raises SubmissionError when there is none."""
    template = grading.templates.get(_likely_needs(submission))
    _import_judge()  # while the template warms up
    found = outline(template, submission)
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


def judged_safely(grading: Grading, job: Job) -> Transcript:
    """The job's transcript; a fault of ours is tried again and then shown as broken, never as the student's."""
    for _ in range(FAULT_RETRIES + 1):
        try:
            return judged(grading, job)
        except CannotCheck as error:
            return _without_judging(job, Status.UNCHECKED, str(error))
        except GraderFault as error:
            fault = str(error)
            _replace_template(grading, job)
        except AuthorError as error:
            return _without_judging(job, Status.BROKEN, str(error))
        except Exception as error:
            # Whatever else goes wrong in judging is ours or the author's: it must not end the class's grading.
            if os.environ.get("GRADE_DEBUG"):
                raise
            fault = f"{type(error).__name__}: {error}"
    return _without_judging(job, Status.BROKEN, f"the grader failed, which costs nothing: {fault}")


def judged(grading: Grading, job: Job) -> Transcript:
    """One exercise of one submission: judged, and diagnosed when it failed."""
    from grader.calls import Spoken
    from grader.diagnose import diagnose
    from grader.judge import judge

    match, course = job.match, grading.course
    template = grading.templates.get(course.index[match.exercise].needs)
    loaded = grading.load(match.exercise)
    exercise = loaded.exercise
    spoken = Spoken(exercise, exercise.dialects[match.dialect], match.defined)
    batteries, limits = drawn_batteries(grading, loaded), limits_for(course, match.exercise)
    with Session(template, job.submission, limits, worker_seed(grading, job)) as session:
        session.load(match.path, functions_asked(spoken, batteries))
        judgement = judge(spoken, session, batteries, course.rubric.points_for, search=grading.search)
        note_layers(grading, session.layers)
        passed = all(v.status is Status.PASSED for v in judgement.verdicts)
        hint = None if passed else diagnose(spoken, loaded.mistakes, judgement.answered, judgement.settled)
    transcript = Transcript(exercise.id, _file_name(job), match.dialect, judgement.verdicts, hint)
    return _not_started(transcript) if match.outline.blank and judgement.is_unstarted() else transcript


def note_layers(grading: Grading, layers: Mapping[str, bool]) -> None:
    """A layer was active in a run when it was in every session of it."""
    grading.layers.update({name: on and grading.layers.get(name, True) for name, on in layers.items()})


def drawn_batteries(grading: Grading, loaded: LoadedExercise) -> list[Drawn]:
    """The public battery, and in official grading the secret one; each is read or drawn once in a run."""
    from grader.battery import PUBLIC

    seeds = (PUBLIC,) if grading.secret is None else (PUBLIC, grading.secret)
    return [_drawn(grading, loaded, seed) for seed in seeds]


def _drawn(grading: Grading, loaded: LoadedExercise, seed: str) -> Drawn:
    from grader.battery import load_battery
    from grader.judge import Drawn

    key, course = (loaded.exercise.id, seed), grading.course
    if key not in grading.batteries:
        battery = load_battery(loaded.exercise, seed, course.rubric.cases, course.cache, loaded.sources)
        grading.batteries[key] = Drawn(battery, seed)
    return grading.batteries[key]


def functions_asked(spoken: Spoken, batteries: Sequence[Drawn]) -> list[str]:
    """Every function of the submission that the calls go through, not only the entry."""
    first = (cases[0].calls[0] for drawn in batteries for cases in drawn.battery.values() if cases and cases[0].calls)
    return sorted({step.function for call in first for step in spoken.ask(call.inputs).steps})


def limits_for(course: Course, exercise: str) -> WorkerLimits:
    """The limits that the rubric sets for this exercise."""
    limits = course.rubric.limits(exercise)
    torch = course.index[exercise].needs == "torch"
    memory = limits.torch_memory_mb if torch else limits.memory_mb
    return WorkerLimits(limits.call_seconds, limits.seconds, memory << 20, limits.reply_mb << 20)


def worker_seed(grading: Grading, job: Job) -> int:
    """What global generators in the worker start from; the same for the same submission and secret."""
    text = f"{grading.secret}|{job.match.exercise}|{job.submission.digest}"
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:7], "little")


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


# ---------------------------------------------------------------- salt and provenance


def secret_salt(course: Course) -> bytes:
    """The course's 128-bit salt, made at the first official grading and readable by its owner alone."""
    path = course.state / "salt"
    if not path.exists():
        course.state.mkdir(parents=True, exist_ok=True, mode=0o700)
        _keep_first(path, secrets.token_bytes(16))
    return path.read_bytes()


def _keep_first(path: Path, content: bytes) -> None:
    """Write a file whole and once: of several processes that make it at the same time, the first one's stays."""
    with tempfile.NamedTemporaryFile(dir=path.parent) as draft:
        draft.write(content)
        draft.flush()
        os.fsync(draft.fileno())
        with contextlib.suppress(FileExistsError):
            os.link(draft.name, path)


def secret_seed(salt: bytes) -> str:
    return hmac.new(salt, b"convgrade hidden cases", hashlib.sha256).hexdigest()


def commitment(salt: bytes) -> str:
    """What a receipt carries of the salt: enough to prove later which one it was, not enough to know it."""
    return hashlib.sha256(b"convgrade salt " + salt).hexdigest()


def provenance(grading: Grading) -> Provenance:
    """What the marks depend on besides the submissions."""
    seed = "public" if grading.secret is None else commitment(secret_salt(grading.course))
    return Provenance(versions(), seed, dict(grading.layers), level(grading.layers) if grading.layers else "-")


# ---------------------------------------------------------------- details


def _likely_needs(submission: Submission) -> str:
    """Most files that mention NumPy need it, and then one template does for reading and for judging."""
    return "numpy" if any("numpy" in cell for file in submission.files for cell in file.cells) else "python"


def _import_judge() -> None:
    import grader.diagnose
    import grader.judge  # noqa: F401


def _replace_template(grading: Grading, job: Job) -> None:
    entry = grading.course.index[job.match.exercise]
    template = grading.templates.get(entry.needs)
    grading.templates.replace(template)


def _not_started(transcript: Transcript) -> Transcript:
    message = Sentence("not started")
    missing = tuple(replace(v, status=Status.MISSING, points=0.0, message=message, call="", notes=())
                    for v in transcript.verdicts)  # fmt: skip
    return replace(transcript, verdicts=missing, hint=None)


def _without_judging(job: Job, status: Status, why: str) -> Transcript:
    message = Sentence("{why}", {"why": why})
    verdict = Verdict("all", "oracle", Visibility.VISIBLE, status, 0.0, 0.0, message)
    return Transcript(job.match.exercise, _file_name(job), job.match.dialect, (verdict,))


def _file_name(job: Job) -> str:
    """The submission's name, with the file inside it where there are several."""
    if len(job.submission.files) == 1:
        return job.submission.name
    return f"{job.submission.name.rstrip('/')}/{job.match.path}"


def _nothing_found(submission: Submission, found: Outline, only: Sequence[str]) -> str:
    if found.problems:
        return f"{submission.name}: {found.problems[0]}"
    if only:
        wanted = ", ".join(only)
        return f"{submission.name}: it defines nothing for {wanted}. `grade show {only[0]}` says what to write."
    names = ", ".join(f.name for f in found.functions[:5]) or "nothing"
    return f"{submission.name}: no exercise found in it (it defines {names}). `grade list` shows what can be solved."
