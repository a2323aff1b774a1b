"""The part of a job that needs a GPU: its checks judged there, timed in official grading, or left unchecked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from grader.battery import PUBLIC
from grader.catalog import LoadedExercise
from grader.device_checks import device_exercise
from grader.device_judging import device_verdicts
from grader.device_timing import left_out, timed_exercise, timed_verdicts
from grader.errors import CannotCheck
from grader.exchange import Submission
from grader.exercise import Exercise
from grader.items import Drawn
from grader.kept_batteries import load_battery
from grader.matching import Match, find_exercises
from grader.model import Sentence, Status, Verdict
from grader.sandbox.session import Session
from grader.sandbox.templates import WorkerLimits
from grader.spoken import Spoken
from grader.submission import read_submission

if TYPE_CHECKING:
    from grader.jobs import Grading, Job

SECONDS, MEMORY = 30.0, 16 << 30


@dataclass(frozen=True)
class DeviceJob:
    """A job, and what its workers on the GPU get. `note` is told which layers of the wall they had."""

    grading: Grading
    job: Job
    loaded: LoadedExercise
    limits: WorkerLimits
    seed: int
    note: Callable[[Mapping[str, bool]], None]

    @contextmanager
    def opened(self, submission: Submission, match: Match, spoken: Spoken) -> Iterator[Session]:
        """A worker that computes on the GPU: started anew, as none that has begun to can be forked."""
        template = self.grading.templates.get("cuda")
        with Session(template, submission, device_limits(self.limits), self.seed) as session:
            session.load(match.path, [spoken.ask(dict.fromkeys(spoken.exercise.parameters)).steps[0].function])
            yield session
            self.note(session.layers)

    def drawn(self, exercise: Exercise, seed: str) -> Drawn:
        batteries, rubric = self.grading.batteries, self.grading.course.rubric
        key = (exercise.id, seed)
        if key not in batteries:
            battery = load_battery(exercise, seed, rubric.cases, self.grading.course.cache, self.loaded.sources)
            batteries[key] = Drawn(battery, seed)
        return batteries[key]


def on_device(asked: DeviceJob, worth: bool) -> tuple[Verdict, ...]:
    """The checks of a network or a function of tensors that need a GPU; `worth` as in `device_verdicts`."""
    exercise = device_exercise(asked.loaded.exercise)
    if exercise is None:
        return ()
    grading, job = asked.grading, asked.job
    spoken = Spoken(exercise, exercise.dialects["native"], job.match.defined)
    seeds = (PUBLIC,) if grading.secret is None else (PUBLIC, grading.secret)
    verdicts = device_verdicts(spoken, seeds, lambda seed: asked.drawn(exercise, seed).battery, grading.device,
                               lambda: asked.opened(job.submission, job.match, spoken),
                               grading.course.rubric.points_for, worth)  # fmt: skip
    right = any(v.check == "gpu_float32" and v.status is Status.PASSED for v in verdicts)
    return (*verdicts, *_timed(asked, worth, right))


def device_limits(limits: WorkerLimits) -> WorkerLimits:
    """What it takes to start the driver and compile its kernels is not the student's."""
    seconds, memory = limits.seconds + SECONDS, max(limits.memory_bytes, MEMORY)
    return replace(limits, call_seconds=limits.call_seconds + SECONDS, seconds=seconds, memory_bytes=memory)


def _timed(asked: DeviceJob, worth: bool, right: bool) -> Iterator[Verdict]:
    """Time and memory, in official grading alone: what was slow once in a self-check would only unsettle."""
    grading = asked.grading
    exercise = timed_exercise(asked.loaded.exercise)
    if exercise is None or grading.secret is None:
        return
    points_for = grading.course.rubric.points_for
    if grading.device.device is None:
        why = Sentence("needs a GPU: {why}", {"why": grading.device.why})
        yield from left_out(exercise, points_for, Status.UNCHECKED, why)
    elif not (worth and right):
        first = Sentence("counts only once the outputs are right in float32 on the GPU")
        yield from left_out(exercise, points_for, Status.SKIPPED, first)
    else:
        drawn = asked.drawn(exercise, grading.secret)
        yield from timed_verdicts(lambda: _ours(asked, exercise), lambda: _theirs(asked, exercise), drawn,
                                  grading.device.device, exercise, points_for)  # fmt: skip


@contextmanager
def _theirs(asked: DeviceJob, exercise: Exercise) -> Iterator[tuple[Spoken, Session]]:
    spoken = Spoken(exercise, exercise.dialects["native"], asked.job.match.defined)
    with asked.opened(asked.job.submission, asked.job.match, spoken) as session:
        yield spoken, session


@contextmanager
def _ours(asked: DeviceJob, exercise: Exercise) -> Iterator[tuple[Spoken, Session]]:
    """The first solution of the exercise, in the place of a submission. Raises CannotCheck where there is none."""
    grading, wanted = asked.grading, asked.loaded.exercise.id
    path = min((asked.loaded.folder / "solutions").glob("*.py"), default=None)
    if path is None:
        raise CannotCheck("there is no solution to compare with")
    submission = read_submission(path)
    with Session(grading.templates.get("python"), submission, WorkerLimits()) as session:
        found = find_exercises({wanted: grading.course.index[wanted]}, session.outline().functions)
    spoken = Spoken(exercise, exercise.dialects["native"], found[0].defined)
    with asked.opened(submission, found[0], spoken) as session:
        yield spoken, session
