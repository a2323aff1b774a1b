"""What the page of a class shows: marks as a table and as a distribution, checks that fail, misconceptions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean, median

from grader.classes import ClassResults, StudentResult, exercises_of, failing_checks, misconceptions
from grader.model import Status, Transcript
from grader.reports._exercise import look_of
from grader.reports._plain import WRONG, Speak
from grader.reports._voice import Voice, clean

BINS = 10
MAX_CHECKS = 25
MAX_NAMED = 60  # students under a misconception


@dataclass(frozen=True)
class Score:
    """One exercise of one student: a cell of the table."""

    text: str
    sign: str
    look: str
    word: str


@dataclass(frozen=True)
class StudentRow:
    student: str
    mark: str
    passed: bool
    scores: tuple[Score, ...]
    problems: tuple[str, ...]


@dataclass(frozen=True)
class Bar:
    """One bar of a diagram; `share` in [0, 1] of the longest."""

    label: str
    count: int
    share: float
    passing: bool = False
    detail: str = ""


@dataclass(frozen=True)
class Misconception:
    mistake: str
    exercise: str
    hint: str
    count: int
    students: tuple[str, ...]


@dataclass(frozen=True)
class ClassView:
    title: str
    graded_at: str
    pass_mark: str
    exercises: tuple[tuple[str, str], ...]  # id and title
    students: tuple[StudentRow, ...]
    passed: int
    mean: str
    median: str
    marks: tuple[Bar, ...]
    checks: tuple[Bar, ...]
    misconceptions: tuple[Misconception, ...]


def class_view(results: ClassResults, speak: Speak) -> ClassView:
    say, exercises = speak(), exercises_of(results)
    marks = [student.mark for student in results.students if student.mark is not None]
    titles = {t.exercise: t.title for s in results.students for t in s.transcripts if t.title}
    return ClassView(
        title=say.text(results.title), graded_at=clean(results.graded_at), pass_mark=f"{results.pass_mark:g}",
        exercises=tuple((e, speak(e).text(titles.get(e, e))) for e in exercises),
        students=tuple(_row(student, exercises, speak) for student in results.students),
        passed=sum(student.passed for student in results.students),
        mean=f"{mean(marks):.2f}" if marks else "–", median=f"{median(marks):.2f}" if marks else "–",
        marks=_distribution(marks, results.pass_mark), checks=_checks(results, speak),
        misconceptions=tuple(_misconceptions(results, speak)),
    )  # fmt: skip


def _row(student: StudentResult, exercises: Sequence[str], speak: Speak) -> StudentRow:
    by_exercise = {t.exercise: t for t in student.transcripts}
    mark = "–" if student.mark is None else f"{student.mark:.2f}"
    scores = tuple(_score(by_exercise.get(exercise), speak()) for exercise in exercises)
    problems = tuple(speak().text(problem.why) for problem in student.outcome.problems)
    return StudentRow(clean(student.student), mark, student.passed, scores, problems)


def _score(transcript: Transcript | None, say: Voice) -> Score:
    if transcript is None:
        return Score("", "–", "neither", say("not there"))
    sign, _, word = look_of(transcript)
    right, wrong = transcript.status is Status.PASSED, any(v.status in WRONG for v in transcript.verdicts)
    text = f"{transcript.score:g}/{transcript.max_score:g}" if transcript.max_score else ""
    return Score(text, sign, "right" if right else "wrong" if wrong else "neither", say.say(word))


def _distribution(marks: Sequence[float], pass_mark: float) -> tuple[Bar, ...]:
    """Marks by tenths; 1 belongs to the last."""
    counts = [sum(min(int(mark * BINS + 1e-9), BINS - 1) == index for mark in marks) for index in range(BINS)]
    most = max(counts, default=0) or 1
    return tuple(Bar(f"{i / BINS:.1f}", count, count / most, i / BINS >= pass_mark - 1e-9)
                 for i, count in enumerate(counts))  # fmt: skip


def _checks(results: ClassResults, speak: Speak) -> tuple[Bar, ...]:
    """A hidden check that fails is told with its visible twin."""
    counts = [count for count in failing_checks(results) if not count.check.endswith("@hidden")][:MAX_CHECKS]
    return tuple(Bar(speak(c.exercise).text(c.text) or c.check, c.failed, c.failed / c.judged,
                     detail=f"{c.exercise} · {c.failed}/{c.judged}") for c in counts)  # fmt: skip


def _misconceptions(results: ClassResults, speak: Speak) -> list[Misconception]:
    return [Misconception(clean(m.hint.mistake), m.exercise, speak(m.exercise).say(m.hint.text), len(m.students),
                          tuple(clean(name) for name in m.students[:MAX_NAMED]))
            for m in misconceptions(results)]  # fmt: skip
