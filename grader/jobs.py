"""One job: one exercise of one submission, from a warm template to a transcript."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from grader.battery import PUBLIC
from grader.catalog import Course, LoadedExercise
from grader.device import Found, find_device
from grader.diagnose import diagnose
from grader.errors import AuthorError, CannotCheck, GraderFault
from grader.exchange import Submission
from grader.items import Drawn
from grader.judge import Judgement, judge
from grader.kept_batteries import load_battery
from grader.matching import Match
from grader.model import Sentence, Status, Transcript, Verdict, Visibility
from grader.sandbox.session import Session
from grader.sandbox.templates import Template, Templates, WorkerLimits
from grader.spoken import Memory, Spoken, memory_for

FAULT_RETRIES = 1
T = TypeVar("T")


@dataclass(frozen=True)
class Job:
    """One exercise of one submission."""

    submission: Submission
    match: Match


@dataclass
class Grading:
    """What a run needs: the course, whose seeds, and the warm templates. `secret` is None for a self-check.

    `watch` is shown every judgement with its answers, of which a transcript keeps none.
    """

    course: Course
    templates: Templates
    secret: str | None = None
    search: bool = False
    layers: dict[str, bool] = field(default_factory=dict)
    loaded: dict[str, LoadedExercise] = field(default_factory=dict)
    batteries: dict[tuple[str, str], Drawn] = field(default_factory=dict)
    memories: dict[tuple[str, str], list[Memory]] = field(default_factory=dict)  # by exercise and dialect
    watch: Callable[[Spoken, Judgement], None] = lambda spoken, judgement: None
    device: Found = field(default_factory=find_device)

    def load(self, exercise: str) -> LoadedExercise:
        if exercise not in self.loaded:
            self.loaded[exercise] = self.course.load(exercise)
        return self.loaded[exercise]


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


def with_template(templates: Templates, needs: str, do: Callable[[Template], T]) -> T:
    """What `do` gives with this template, or with a new one if it dies. Raises GraderFault if that dies too."""
    for _ in range(FAULT_RETRIES):
        try:
            return do(templates.get(needs))
        except GraderFault:
            templates.replace(templates.get(needs))
    return do(templates.get(needs))


def judged(grading: Grading, job: Job) -> Transcript:
    """One exercise of one submission: judged, and diagnosed when it failed."""
    match, course = job.match, grading.course
    template = grading.templates.get(course.index[match.exercise].needs)
    loaded = grading.load(match.exercise)
    exercise = loaded.exercise
    memory = memory_for(match.defined, grading.memories.setdefault((exercise.id, match.dialect), []))
    spoken = Spoken(exercise, exercise.dialects[match.dialect], match.defined, memory)
    batteries, limits = drawn_batteries(grading, loaded), limits_for(course, match.exercise)
    with Session(template, job.submission, limits, worker_seed(grading, job)) as session:
        session.load(match.path, functions_asked(spoken, batteries))
        judgement = judge(spoken, session, batteries, course.rubric.points_for, search=grading.search)
        note_layers(grading, session.layers)
        grading.watch(spoken, judgement)
        passed = all(v.status is Status.PASSED for v in judgement.verdicts)
        hint = None if passed else diagnose(spoken, loaded.mistakes, judgement.answered, judgement.settled)
    line = match.outline.line if match.path.lower().endswith(".py") else 0
    worth = any(v.points for v in judgement.verdicts)
    verdicts = (*judgement.verdicts, *_on_device(grading, job, loaded, worth))
    transcript = Transcript(exercise.id, _file_name(job), match.dialect, verdicts, hint, line=line)
    return _not_started(transcript) if match.outline.blank and judgement.is_unstarted() else transcript


def _on_device(grading: Grading, job: Job, loaded: LoadedExercise, worth: bool) -> tuple[Verdict, ...]:
    """What needs a GPU. Only exercises for torch have such checks; to import what makes them takes the others long."""
    exercise = loaded.exercise.id
    if grading.course.index[exercise].needs != "torch":
        return ()
    from grader.device_jobs import DeviceJob, on_device

    limits, seed = limits_for(grading.course, exercise), worker_seed(grading, job)
    return on_device(DeviceJob(grading, job, loaded, limits, seed, lambda layers: note_layers(grading, layers)), worth)


def note_layers(grading: Grading, layers: Mapping[str, bool]) -> None:
    """A layer was active in a run when it was in every session of it."""
    grading.layers.update({name: on and grading.layers.get(name, True) for name, on in layers.items()})


def drawn_batteries(grading: Grading, loaded: LoadedExercise) -> list[Drawn]:
    """The public battery, and in official grading the secret one; each is read or drawn once in a run."""
    seeds = (PUBLIC,) if grading.secret is None else (PUBLIC, grading.secret)
    return [_drawn(grading, loaded, seed) for seed in seeds]


def _drawn(grading: Grading, loaded: LoadedExercise, seed: str) -> Drawn:
    key, course = (loaded.exercise.id, seed), grading.course
    if key not in grading.batteries:
        battery = load_battery(loaded.exercise, seed, course.rubric.cases, course.cache, loaded.sources)
        grading.batteries[key] = Drawn(battery, seed)
    return grading.batteries[key]


def functions_asked(spoken: Spoken, batteries: Sequence[Drawn]) -> list[str]:
    """Every function of the submission that the calls go through, not only the entry."""
    first = (cases[0].calls[0] for drawn in batteries for cases in drawn.battery.values() if cases and cases[0].calls)
    return sorted({step.function for call in first for step in spoken.say(call).ask.steps})


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


def _replace_template(grading: Grading, job: Job) -> None:
    entry = grading.course.index[job.match.exercise]
    template = grading.templates.get(entry.needs)
    grading.templates.replace(template)


def _not_started(transcript: Transcript) -> Transcript:
    message = Sentence("not started")
    missing = tuple(replace(v, status=Status.MISSING, points=0.0, message=message, call="", notes=(), exhibit=None)
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
