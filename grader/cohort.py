"""A class and what it did, as nouns: what a batch yields and a report on the class is made of.

All shares and marks lie in [0, 1]. Everything is in one order that does not depend on who was graded when: students
by id, exercises in the order of teaching, the rest by how much it matters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from grader.model import Provenance, Sentence


@dataclass(frozen=True)
class StudentResult:
    """One student's submission in this class."""

    student: str
    name: str  # as the platform gives it, or nothing
    submission: str  # the file or folder it was read from
    late: bool | None  # None: the platform does not say
    mark: float | None  # None: nothing could be graded
    passed: bool
    shares: Mapping[str, float]  # exercise -> score / max_score
    statuses: Mapping[str, str]  # exercise -> the status' value
    mistakes: Mapping[str, str]  # exercise -> the id of the recognised mistake
    attempt: int = 0  # the highest number of an attempt that this one counts as; 0: nothing was recorded
    seconds: float = 0.0  # how long its calls took
    problem: str = ""  # why it could not be graded, or not recorded


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
class ClassReport:
    """All that is told of a class."""

    title: str
    course: str  # the folder of the course, where its texts in other languages are
    students: tuple[StudentResult, ...]
    exercises: tuple[ExerciseFigures, ...]
    checks: tuple[CheckFigures, ...]  # those that somebody fails, the most failed first
    misconceptions: tuple[Misconception, ...]  # the highest ceiling first
    groups: tuple[SameAnswers, ...]  # the largest first
    mean: float | None  # of the marks
    median: float | None
    provenance: Provenance
