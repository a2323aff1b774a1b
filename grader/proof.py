"""`grade verify`: proof that an exercise passes what is right and fails what is known to be wrong.

The oracle and every solution earn everything; the starter, the null answers and every mistake fail; each mistake
names itself and no other; every check is failed by something.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from grader.authoring import Exercise, materialise
from grader.calls import native
from grader.catalog import LoadedExercise
from grader.diagnose import as_function, diagnose
from grader.grading import outline
from grader.jobs import Grading, Job, drawn_batteries, judged_safely
from grader.judge import Judgement, judge
from grader.model import Status, Transcript, Verdict
from grader.sandbox.local import LocalSession
from grader.submission import read_submission


def verify_seed() -> str:
    """A seed of its own, so that the hidden twins of all checks are proved too."""
    return "verify"


@dataclass(frozen=True)
class Tally:
    """How many of how many, and the names of the rest."""

    good: int
    total: int
    rest: tuple[str, ...] = ()


@dataclass(frozen=True)
class Proof:
    """What was shown of one exercise."""

    exercise: str
    oracle: Tally
    solutions: Tally
    mistakes_killed: Tally
    mistakes_named: Tally
    null_answers: Tally
    wrong: Tally
    starter_fails: bool
    idle_checks: tuple[str, ...]
    problems: tuple[str, ...] = ()

    @property
    def proved(self) -> bool:
        tallies = (self.oracle, self.solutions, self.mistakes_killed, self.mistakes_named, self.null_answers,
                   self.wrong)  # fmt: skip
        complete = all(tally.good == tally.total for tally in tallies) and self.solutions.total >= 2
        return complete and self.starter_fails and not self.idle_checks and not self.problems


@dataclass
class Evidence:
    """Which checks have been failed by something, and what went against expectation."""

    failed: set[str] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)
    problems: list[str] = field(default_factory=list)

    def add(self, verdicts: Sequence[Verdict]) -> None:
        self.seen |= {_base(v) for v in verdicts}
        self.failed |= {_base(v) for v in verdicts if v.status.severity >= Status.FAILED.severity}


def prove(grading: Grading, exercise: str) -> Proof:
    """Everything that `grade verify` shows of one exercise. Raises AuthorError when it cannot even be loaded."""
    loaded = grading.load(exercise)
    evidence = Evidence()
    mistakes = [_mistake(grading, loaded, name, evidence) for name in loaded.mistakes]
    return Proof(
        exercise,
        oracle=_oracle(grading, loaded, evidence),
        solutions=_solutions(grading, loaded, evidence),
        mistakes_killed=_tally({name: killed for name, killed, _ in mistakes}),
        mistakes_named=_tally({name: named for name, _, named in mistakes}),
        null_answers=_tally({name: _fails(grading, loaded, wrong, evidence)
                             for name, wrong in null_answers(loaded.exercise)}),
        wrong=_wrong(grading, loaded, evidence),
        starter_fails=_starter_fails(grading, loaded, evidence),
        idle_checks=_idle(grading, loaded, evidence),
        problems=tuple(evidence.problems),
    )  # fmt: skip


def null_answers(exercise: Exercise) -> Iterator[tuple[str, Callable[..., Any]]]:
    """Answers that compute nothing: the due structure filled with a constant, the first input, or None."""
    for name, value in (("zeros", 0), ("ones", 1), ("nan", float("nan"))):
        yield name, partial(_filled, exercise, value)
    yield "the_input", lambda *inputs: materialise(inputs[0]) if inputs else None
    yield "none", lambda *inputs: None


def careless(exercise: Exercise) -> Iterator[tuple[str, Callable[..., Any]]]:
    """Right values, wrong manners: they show that the checks of tidiness can fail."""
    yield "overwrites_its_inputs", partial(_overwriting, exercise)
    if exercise.telling is None:
        yield "tosses_coins", partial(_tossing, exercise, random.Random(0))


# ---------------------------------------------------------------- our own functions


def _judge_function(grading: Grading, loaded: LoadedExercise, function: Callable[..., Any]) -> Judgement:
    exercise = loaded.exercise
    session = LocalSession({exercise.entry: function})
    public = drawn_batteries(grading, loaded)[:1]  # the hidden twins are proved on the solutions
    return judge(native(exercise), session, public, grading.course.rubric.points_for, shrink=False)


def _oracle(grading: Grading, loaded: LoadedExercise, evidence: Evidence) -> Tally:
    judgement = _judge_function(grading, loaded, loaded.exercise.oracle)
    failing = [v for v in judgement.verdicts if v.status is not Status.PASSED]
    evidence.problems += [f"the oracle fails {v.check}: {v.message}" for v in failing]
    return Tally(int(not failing), 1)


def _fails(grading: Grading, loaded: LoadedExercise, wrong: Callable[..., Any], evidence: Evidence) -> bool:
    """Does it earn nothing at all?"""
    verdicts = _judge_function(grading, loaded, wrong).verdicts
    evidence.add(verdicts)
    return sum(v.points for v in verdicts) == 0


def _mistake(grading: Grading, loaded: LoadedExercise, name: str, evidence: Evidence) -> tuple[str, bool, bool]:
    """Whether it is killed, and whether the diagnosis names it and nothing else."""
    judgement = _judge_function(grading, loaded, as_function(loaded.exercise, loaded.mistakes[name]))
    evidence.add(judgement.verdicts)
    killed = any(v.status.severity >= Status.FAILED.severity for v in judgement.verdicts)
    hint = diagnose(native(loaded.exercise), loaded.mistakes, judgement.answered, judgement.settled)
    return name, killed, hint is not None and hint.mistake == name


def _filled(exercise: Exercise, value: float, *inputs: Any) -> Any:
    answer = exercise.answer(dict(zip(exercise.parameters, inputs, strict=False)))
    return _fill(answer, value)


def _fill(answer: Any, value: float) -> Any:
    if isinstance(answer, np.ndarray):
        return np.full_like(answer, value if answer.dtype.kind == "f" or value == value else 0)
    if isinstance(answer, tuple | list):
        return type(answer)(_fill(part, value) for part in answer)
    if isinstance(answer, dict):
        return {key: _fill(part, value) for key, part in answer.items()}
    if isinstance(answer, int) and not isinstance(answer, bool) and value == value:
        return int(value)
    return set() if isinstance(answer, set) else value


def _overwriting(exercise: Exercise, *inputs: Any) -> Any:
    answer = exercise.answer(dict(zip(exercise.parameters, inputs, strict=False)))
    for array in inputs:
        if isinstance(array, np.ndarray) and array.size:
            array += 1
    return answer


def _tossing(exercise: Exercise, coin: random.Random, *inputs: Any) -> Any:
    if coin.random() < 0.5:
        return None
    return exercise.answer(dict(zip(exercise.parameters, inputs, strict=False)))


# ---------------------------------------------------------------- files in a real worker


def _transcripts(grading: Grading, loaded: LoadedExercise, path: Path) -> list[Transcript]:
    from grader.matching import find_exercises

    submission = read_submission(path)
    template = grading.templates.get("python")
    matches = find_exercises(grading.course.index, outline(template, submission).functions)
    return [judged_safely(grading, Job(submission, m)) for m in matches if m.exercise == loaded.exercise.id]


def _solutions(grading: Grading, loaded: LoadedExercise, evidence: Evidence) -> Tally:
    accepted = {}
    for path in sorted((loaded.folder / "solutions").glob("*.py")):
        transcripts = _transcripts(grading, loaded, path)
        failing = [v for t in transcripts for v in t.verdicts if v.status is not Status.PASSED]
        evidence.problems += [f"{path.name} fails {v.check}: {v.message} {v.call}" for v in failing]
        accepted[path.name] = bool(transcripts) and not failing
    return _tally(accepted)


def _wrong(grading: Grading, loaded: LoadedExercise, evidence: Evidence) -> Tally:
    """Wrong submissions get the verdict, and the mistake's name, that their first line promises."""
    as_due = {}
    for path in sorted((loaded.folder / "solutions" / "wrong").glob("*.py")):
        due = dict(part.split("=", 1) for part in path.read_text().splitlines()[0].split() if "=" in part)
        transcripts = _transcripts(grading, loaded, path)
        for transcript in transcripts:
            evidence.add(transcript.verdicts)
        hint = next((t.hint.mistake for t in transcripts if t.hint is not None), "none")
        failing = any(t.status.severity >= Status.FAILED.severity for t in transcripts)
        as_due[path.name] = failing and hint == due.get("mistake", hint)
        if not as_due[path.name]:
            evidence.problems.append(f"wrong/{path.name}: diagnosed {hint}, failing: {failing}")
    return _tally(as_due)


def _starter_fails(grading: Grading, loaded: LoadedExercise, evidence: Evidence) -> bool:
    transcripts = _transcripts(grading, loaded, loaded.folder / "starter.py")
    return bool(transcripts) and all(t.status is Status.MISSING for t in transcripts)


def _idle(grading: Grading, loaded: LoadedExercise, evidence: Evidence) -> tuple[str, ...]:
    for _, wrong in careless(loaded.exercise):
        evidence.add(_judge_function(grading, loaded, wrong).verdicts)
    return tuple(sorted(evidence.seen - evidence.failed))


def _base(verdict: Verdict) -> str:
    return verdict.check.removesuffix("@hidden")


def _tally(results: Mapping[str, bool]) -> Tally:
    rest = tuple(name for name, good in results.items() if not good)
    return Tally(len(results) - len(rest), len(results), rest)
