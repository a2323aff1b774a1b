"""`grade verify`: proof that an exercise passes what is right and fails what is known to be wrong.

The oracle and every solution earn everything; the starter, the null answers and every mistake fail; each mistake
names itself and no other; every check is failed by something; the right solutions with one small change fail too,
unless their author has explained why they are right.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from grader.catalog import LoadedExercise
from grader.diagnose import as_function, diagnose
from grader.grading import outline
from grader.headroom import HeadRoom, error_over_bound, head_room
from grader.jobs import Grading, Job, drawn_batteries, judged_safely
from grader.judge import Judgement, judge
from grader.matching import find_exercises
from grader.model import Status, Transcript, Verdict
from grader.mutants import Mutants, try_mutants
from grader.null_answers import careless, null_answers
from grader.sandbox.local import LocalSession
from grader.spoken import Spoken, native
from grader.submission import read_submission


def verify_seed() -> str:
    """A seed of its own, so that the hidden twins of all checks are proved too."""
    return "verify"


@dataclass(frozen=True)
class Tally:
    """How many of how many, and the names of the rest."""

    good: int = 0
    total: int = 0
    rest: tuple[str, ...] = ()


@dataclass(frozen=True)
class Proof:
    """What was shown of one exercise."""

    exercise: str
    oracle: Tally = Tally()
    solutions: Tally = Tally()
    mistakes_killed: Tally = Tally()
    mistakes_named: Tally = Tally()
    null_answers: Tally = Tally()
    wrong: Tally = Tally()
    starter_fails: bool = False
    idle_checks: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    head_room: HeadRoom = HeadRoom()
    mutants: Mutants | None = None  # None: none were tried
    error: str = ""  # why nothing at all could be shown: the exercise cannot be loaded

    @property
    def proved(self) -> bool:
        tallies = (self.oracle, self.solutions, self.mistakes_killed, self.mistakes_named, self.null_answers,
                   self.wrong)  # fmt: skip
        complete = all(tally.good == tally.total for tally in tallies) and self.solutions.total >= 2
        explained = self.mutants is None or not (self.mutants.survivors or self.mutants.outdated)
        return complete and explained and self.starter_fails and not (self.idle_checks or self.problems or self.error)


@dataclass
class Evidence:
    """Which checks have been failed by something, what went against expectation, and how far answers were off."""

    failed: set[str] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)
    problems: list[str] = field(default_factory=list)
    right: list[float] = field(default_factory=list)  # errors over bounds of the solutions
    wrong: list[float] = field(default_factory=list)  # of what is known to be wrong

    def add(self, verdicts: Sequence[Verdict]) -> None:
        self.seen |= {_base(v) for v in verdicts if v.status is not Status.UNCHECKED}
        self.failed |= {_base(v) for v in verdicts if v.status.severity >= Status.FAILED.severity}


def prove(grading: Grading, exercise: str, with_mutants: bool = False) -> Proof:
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
        head_room=head_room(evidence.right, evidence.wrong),
        mutants=try_mutants(grading, loaded) if with_mutants else None,
    )  # fmt: skip


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
    evidence.wrong.append(error_over_bound(native(loaded.exercise), judgement.compared))
    killed = any(v.status.severity >= Status.FAILED.severity for v in judgement.verdicts)
    hint = diagnose(native(loaded.exercise), loaded.mistakes, judgement.answered, judgement.settled)
    return name, killed, hint is not None and hint.mistake == name


# ---------------------------------------------------------------- files in a real worker


def _transcripts(grading: Grading, loaded: LoadedExercise, path: Path, ratios: list[float]) -> list[Transcript]:
    """`ratios` receives how far the answers are from what is due."""
    def watch(spoken: Spoken, judgement: Judgement) -> None:
        ratios.append(error_over_bound(spoken, judgement.compared))

    watched = replace(grading, watch=watch)
    submission = read_submission(path)
    template = grading.templates.get("python")
    matches = find_exercises(grading.course.index, outline(template, submission).functions)
    return [judged_safely(watched, Job(submission, m)) for m in matches if m.exercise == loaded.exercise.id]


def _solutions(grading: Grading, loaded: LoadedExercise, evidence: Evidence) -> Tally:
    accepted = {}
    for path in sorted((loaded.folder / "solutions").glob("*.py")):
        transcripts = _transcripts(grading, loaded, path, evidence.right)
        failing = [v for t in transcripts for v in t.verdicts if v.status not in (Status.PASSED, Status.UNCHECKED)]
        evidence.problems += [f"{path.name} fails {v.check}: {v.message} {v.call}" for v in failing]
        accepted[path.name] = bool(transcripts) and not failing
    return _tally(accepted)


def _wrong(grading: Grading, loaded: LoadedExercise, evidence: Evidence) -> Tally:
    """Wrong submissions get the verdict, and the mistake's name, that their first line promises."""
    as_due = {}
    for path in sorted((loaded.folder / "solutions" / "wrong").glob("*.py")):
        due = dict(part.split("=", 1) for part in path.read_text().splitlines()[0].split() if "=" in part)
        transcripts = _transcripts(grading, loaded, path, evidence.wrong)
        for transcript in transcripts:
            evidence.add(transcript.verdicts)
        hint = next((t.hint.mistake for t in transcripts if t.hint is not None), "none")
        failing = any(t.status.severity >= Status.FAILED.severity for t in transcripts)
        as_due[path.name] = failing and hint == due.get("mistake", hint)
        if not as_due[path.name]:
            evidence.problems.append(f"wrong/{path.name}: diagnosed {hint}, failing: {failing}")
    return _tally(as_due)


def _starter_fails(grading: Grading, loaded: LoadedExercise, evidence: Evidence) -> bool:
    transcripts = _transcripts(grading, loaded, loaded.folder / "starter.py", [])
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
