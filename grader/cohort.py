"""The error analysis of a class, as nouns. `grader.batch.analysis` makes it; reports on a class show it.

All shares and marks lie in [0, 1]. The order never depends on who was graded when.
"""

from __future__ import annotations

from dataclasses import dataclass

from grader.model import Sentence


@dataclass(frozen=True)
class ExerciseFigures:
    """One exercise over all who tried it."""

    exercise: str
    title: str
    track: str
    tried: int
    right: int  # who earned all of it
    difficulty: float  # the mean share: 1 is easy
    discrimination: float | None  # point-biserial with the mean share of the student's other exercises; None: no spread
    attempts: float  # the mean number of the attempt
    seconds: float  # the median time that its calls took
    shares: tuple[float, ...]  # sorted, for a histogram


@dataclass(frozen=True)
class CheckFigures:
    """One check over all for whom it was judged."""

    exercise: str
    check: str
    kind: str
    text: str  # what it asks for, in the exercise's words
    judged: int
    failed: int
    discrimination: float | None

    @property
    def share(self) -> float:
        return self.failed / self.judged if self.judged else 0.0


@dataclass(frozen=True)
class Misconception:
    """A recognised mistake: who makes it, and what teaching it again could bring at most."""

    exercise: str
    mistake: str
    text: Sentence
    students: tuple[str, ...]
    share: float  # of those who tried the exercise
    ceiling: float  # by how much the mean mark of the class would rise if all of them had the exercise right


@dataclass(frozen=True)
class SameAnswers:
    """Students whose wrong answers to an exercise are the same ones. They may share a misconception, or a source."""

    exercise: str
    students: tuple[str, ...]
    mistake: str  # the recognised one, or nothing
    checks: tuple[str, ...]  # the checks that fail


@dataclass(frozen=True)
class Analysis:
    """The error analysis of a class."""

    exercises: tuple[ExerciseFigures, ...]  # in the order of teaching
    checks: tuple[CheckFigures, ...]  # those that somebody fails, the most failed first
    misconceptions: tuple[Misconception, ...]  # the highest ceiling first
    groups: tuple[SameAnswers, ...]  # the largest first
    mean: float | None  # of the marks
    median: float | None
    late: tuple[str, ...] = ()  # students whose platform says so
