"""Automatic mutants: the right solutions of an exercise, each changed in one small place, and what became of them.

A mutant that passes every visible check has survived. It is a right answer too, which its author then explains in
the exercise's `equivalent.toml`, or it shows that a check is missing.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from grader.catalog import LoadedExercise
from grader.errors import ExerciseError
from grader.exchange import Submission
from grader.grading import outline
from grader.jobs import Grading, Job, drawn_batteries, functions_asked, limits_for, worker_seed
from grader.judge import verdicts_in_turn
from grader.matching import find_exercises
from grader.model import Status, Verdict
from grader.mutations import Mutation, mutations
from grader.sandbox.session import Session
from grader.sandbox.templates import WorkerLimits
from grader.spoken import Spoken, memory_for
from grader.submission import read_submission

MOST = 80  # mutants of one exercise
PATIENCE = 20  # times what the right solution takes; a mutant that needs longer does not come back
LEAST_SECONDS = 0.5  # for a call, as other processes may hold the machine meanwhile
EQUIVALENT = "equivalent.toml"


@dataclass(frozen=True)
class Mutant:
    """A solution with one change, and the job that judges it."""

    file: str
    mutation: Mutation
    job: Job
    limits: WorkerLimits

    @property
    def name(self) -> str:
        return f"{self.file}:{self.mutation.line}: {self.mutation.change}"


@dataclass(frozen=True)
class Mutants:
    """What became of an exercise's mutants; `survivors` are those that nobody has explained."""

    tried: int = 0
    killed: int = 0
    hung: int = 0  # of those killed: they did not come back
    equivalent: int = 0
    survivors: tuple[str, ...] = ()
    outdated: tuple[str, ...] = ()  # explained, but no survivor

    @property
    def score(self) -> float:
        """The part of those that are wrong that was killed."""
        wrong = self.tried - self.equivalent
        return self.killed / wrong if wrong else 1.0


def try_mutants(grading: Grading, loaded: LoadedExercise) -> Mutants:
    """Judge every mutant, confined as any submission is, until its first failing check."""
    explained = read_equivalents(loaded.folder / EQUIVALENT)
    chosen = choose(list(_mutants(grading, loaded)))
    ends = [_first_failure(grading, loaded, mutant) for mutant in chosen]
    alive = [mutant for mutant, end in zip(chosen, ends, strict=True) if end is None]
    keys = {(mutant.file, mutant.mutation.change) for mutant in alive}
    return Mutants(
        tried=len(chosen),
        killed=len(chosen) - len(alive),
        hung=sum(end is not None and end.status is Status.TIMEOUT for end in ends),
        equivalent=sum((mutant.file, mutant.mutation.change) in explained for mutant in alive),
        survivors=tuple(m.name for m in alive if (m.file, m.mutation.change) not in explained),
        outdated=tuple(f"{file}: {change}" for file, change in explained if (file, change) not in keys),
    )


def choose(mutants: Sequence[Mutant], most: int = MOST) -> list[Mutant]:
    """At most so many, of every kind and solution in turn; the same ones as long as their lines are the same."""
    groups: dict[tuple[str, str], list[Mutant]] = defaultdict(list)
    for mutant in sorted(mutants, key=lambda m: hashlib.sha256(m.mutation.source.encode()).digest()):
        groups[mutant.mutation.kind, mutant.file].append(mutant)
    in_turn = sorted((place, *key) for key, group in groups.items() for place in range(len(group)))
    chosen = {groups[kind, file][place].mutation.source for place, kind, file in in_turn[:most]}
    return [mutant for mutant in mutants if mutant.mutation.source in chosen]


def read_equivalents(path: Path) -> Mapping[tuple[str, str], str]:
    """Why mutants are right answers too, by file and change. Raises ExerciseError when the file cannot be read."""
    if not path.is_file():
        return {}
    try:
        entries = tomllib.loads(path.read_text("utf-8"))["equivalent"]
        return {(entry["file"], change): str(entry["why"]) for entry in entries for change in entry["changes"]}
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise ExerciseError(f"{path}: each [[equivalent]] needs file, changes and why ({error})") from None


def _mutants(grading: Grading, loaded: LoadedExercise) -> Iterator[Mutant]:
    """Those of all native solutions, no program twice."""
    seen: set[str] = set()
    for path in sorted((loaded.folder / "solutions").glob("*.py")):
        job = _native_job(grading, loaded, path)
        if job is None:
            continue
        limits = _short_limits(grading, loaded, job)
        if limits is None:
            continue
        for mutation in mutations("\n".join(job.submission.files[0].cells)):
            if mutation.source not in seen:
                seen.add(mutation.source)
                changed = replace(job, submission=_changed(job.submission, mutation.source))
                yield Mutant(path.name, mutation, changed, limits)


def _native_job(grading: Grading, loaded: LoadedExercise, path: Path) -> Job | None:
    submission = read_submission(path)
    found = outline(grading.templates.get("python"), submission).functions
    matches = find_exercises(grading.course.index, found)
    own = (m for m in matches if m.exercise == loaded.exercise.id and m.dialect == "native")
    return next((Job(submission, match) for match in own), None)


def _changed(submission: Submission, source: str) -> Submission:
    (file,) = submission.files
    return replace(submission, files=(replace(file, cells=(source,)),))


def _short_limits(grading: Grading, loaded: LoadedExercise, job: Job) -> WorkerLimits | None:
    """What the unchanged solution needs, with room, so that a loop without end costs little.

    None for a solution that is refused, which the proof tells: what becomes of its mutants would mean nothing.
    """
    limits = limits_for(grading.course, loaded.exercise.id)
    verdicts = list(_in_turn(grading, loaded, job, limits))
    if any(verdict.status is not Status.PASSED for verdict in verdicts):
        return None
    seconds = LEAST_SECONDS + PATIENCE * max(verdict.seconds for verdict in verdicts)
    return replace(limits, call_seconds=seconds, seconds=seconds + PATIENCE * sum(v.seconds for v in verdicts))


def _first_failure(grading: Grading, loaded: LoadedExercise, mutant: Mutant) -> Verdict | None:
    """The verdict that kills it; None when it survives."""
    verdicts = _in_turn(grading, loaded, mutant.job, mutant.limits)
    return next((verdict for verdict in verdicts if verdict.status.severity >= Status.FAILED.severity), None)


def _in_turn(grading: Grading, loaded: LoadedExercise, job: Job, limits: WorkerLimits) -> Iterator[Verdict]:
    exercise = loaded.exercise
    public = drawn_batteries(grading, loaded)[:1]
    memory = memory_for(job.match.defined, grading.memories.setdefault((exercise.id, "native"), []))
    spoken = Spoken(exercise, exercise.dialects["native"], job.match.defined, memory)
    template = grading.templates.get(grading.course.index[exercise.id].needs)
    with Session(template, job.submission, limits, worker_seed(grading, job)) as session:
        session.load(job.match.path, functions_asked(spoken, public))
        yield from verdicts_in_turn(spoken, session, public[0], grading.course.rubric.points_for)
