"""Error analysis on a class: what most get wrong, why, and what teaching it again could bring."""

from __future__ import annotations

import hashlib
import math
import statistics
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from grader.catalog import Course
from grader.classes import StudentResult, is_wrong
from grader.cohort import Analysis, CheckFigures, ExerciseFigures, Misconception, SameAnswers
from grader.marks import Score, grade
from grader.model import Sentence, Status, Transcript, Verdict

COUNTED = (Status.BROKEN, Status.UNCHECKED, Status.MISSING)
FEW = 3  # results from which on a correlation says anything


@dataclass
class _Check:
    """In arrays, as there is one number for each student and check of a large class."""

    first: Verdict
    failed: bytearray = field(default_factory=bytearray)  # 1 for each who failed it, 0 for who did not
    shares: array[float] = field(default_factory=lambda: array("d"))  # of the points of the exercise, for each of these


@dataclass
class _Mistake:
    text: Sentence
    gains: dict[str, float] = field(default_factory=dict)  # by student, what having it right would add to the mark


@dataclass
class _Exercise:
    title: str
    shares: dict[str, float] = field(default_factory=dict)  # by student
    attempts: array[int] = field(default_factory=lambda: array("l"))
    seconds: array[float] = field(default_factory=lambda: array("d"))
    checks: dict[str, _Check] = field(default_factory=dict)
    mistakes: dict[str, _Mistake] = field(default_factory=dict)
    answers: dict[str, list[str]] = field(default_factory=dict)  # by the hash of the wrong answers
    wrong: dict[str, Transcript] = field(default_factory=dict)  # one for each of these


def analyse(course: Course, students: Iterable[StudentResult], attempts: Mapping[str, Mapping[str, int]],
            late: Sequence[str] = ()) -> Analysis:  # fmt: skip
    """One pass over the class. `attempts`: by student and exercise, the number of the attempt."""
    tallies: dict[str, _Exercise] = {}
    marks: list[float] = []
    for student in students:
        marks += [student.mark] if student.mark is not None else []
        judged = [t for t in student.transcripts if t.status not in COUNTED and t.max_score > 0]
        for transcript in judged:
            tally = tallies.setdefault(transcript.exercise, _Exercise(transcript.title or transcript.exercise))
            _count(tally, student.student, transcript, attempts.get(student.student, {}).get(transcript.exercise, 1))
            _count_mistake(course, tally, student.student, transcript, judged)
    order = [name for name in course.index if name in tallies]
    totals = _totals(tallies)
    return Analysis(
        tuple(_exercise(course, name, tallies[name], totals) for name in order),
        tuple(sorted((c for name in order for c in _checks(name, tallies[name])), key=lambda c: (-c.failed, -c.share))),
        tuple(sorted((m for name in order for m in _misconceptions(name, tallies[name], max(1, len(marks)))),
                     key=lambda m: -m.ceiling)),
        tuple(sorted((g for name in order for g in _groups(name, tallies[name])), key=lambda g: -len(g.students))),
        statistics.fmean(marks) if marks else None,
        statistics.median(marks) if marks else None,
        tuple(late),
    )  # fmt: skip


def point_biserial(right: Sequence[bool], scores: Sequence[float]) -> float | None:
    """The correlation of being right with a score, in [-1, 1]; None where one of the two does not vary."""
    return _correlation([float(one) for one in right], scores)


def _correlation(first: Sequence[float], second: Sequence[float]) -> float | None:
    if len(first) < FEW or len({*first}) < 2 or len({*second}) < 2:
        return None
    found = statistics.correlation(first, second)
    return round(found, 6) if math.isfinite(found) else None


# ---------------------------------------------------------------- counting


def _count(tally: _Exercise, student: str, transcript: Transcript, attempt: int) -> None:
    share = tally.shares[student] = transcript.score / transcript.max_score
    tally.attempts.append(attempt)
    tally.seconds.append(sum(verdict.seconds for verdict in transcript.verdicts))
    for verdict in transcript.verdicts:
        if verdict.status is Status.PASSED or is_wrong(verdict):
            check = tally.checks.setdefault(verdict.check, _Check(verdict))
            check.failed.append(is_wrong(verdict))
            check.shares.append(share)
    if any(map(is_wrong, transcript.verdicts)):
        known = _answers(transcript)
        tally.answers.setdefault(known, []).append(student)
        tally.wrong.setdefault(known, transcript)


def _count_mistake(course: Course, tally: _Exercise, student: str, transcript: Transcript,
                   judged: Sequence[Transcript]) -> None:  # fmt: skip
    if transcript.hint is None:
        return
    scores = {t.exercise: score_of(course, t) for t in judged}
    exercise, track, _, most = scores[transcript.exercise]
    repaired = {**scores, exercise: (exercise, track, most, most)}
    gain = grade(course.rubric, repaired.values()).mark - grade(course.rubric, scores.values()).mark
    tally.mistakes.setdefault(transcript.hint.mistake, _Mistake(transcript.hint.text)).gains[student] = gain


def score_of(course: Course, transcript: Transcript) -> Score:
    """What the rubric weighs."""
    return transcript.exercise, course.index[transcript.exercise].track, transcript.score, transcript.max_score


def _answers(transcript: Transcript) -> str:
    """Known by what fails and how: all were asked the same, so the same wrong answers read the same."""
    told = [(v.check, v.status.value, str(v.message), v.call) for v in transcript.verdicts if is_wrong(v)]
    return hashlib.sha256(repr(told).encode("utf-8", "backslashreplace")).hexdigest()


@dataclass(slots=True)
class _Total:
    """Of one student's shares."""

    shares: float = 0.0
    count: int = 0

    def mean_without(self, share: float) -> float:
        return (self.shares - share) / (self.count - 1)


def _totals(tallies: Mapping[str, _Exercise]) -> dict[str, _Total]:
    """By student."""
    totals: dict[str, _Total] = {}
    for tally in tallies.values():
        for student, share in tally.shares.items():
            total = totals.setdefault(student, _Total())
            total.shares, total.count = total.shares + share, total.count + 1
    return totals


# ---------------------------------------------------------------- figures


def _exercise(course: Course, name: str, tally: _Exercise, totals: Mapping[str, _Total]) -> ExerciseFigures:
    """It discriminates when those who have it right do well in their other exercises."""
    compared = [(share == 1.0, totals[student].mean_without(share)) for student, share in tally.shares.items()
                if totals[student].count > 1]  # fmt: skip
    shares = sorted(tally.shares.values())
    return ExerciseFigures(
        name, tally.title, course.index[name].track, len(shares), sum(share == 1.0 for share in shares),
        statistics.fmean(shares), point_biserial([right for right, _ in compared], [mean for _, mean in compared]),
        statistics.fmean(tally.attempts), statistics.median(tally.seconds), tuple(shares),
    )  # fmt: skip


def _checks(name: str, tally: _Exercise) -> Iterable[CheckFigures]:
    """A check discriminates when those who pass it do well in the exercise as a whole."""
    for check, found in tally.checks.items():
        failed = sum(found.failed)
        if failed:
            tells = point_biserial([not wrong for wrong in found.failed], found.shares)
            yield CheckFigures(name, check, found.first.kind, found.first.text, len(found.failed), failed, tells)


def _misconceptions(name: str, tally: _Exercise, marks: int) -> Iterable[Misconception]:
    for mistake, found in tally.mistakes.items():
        share, ceiling = len(found.gains) / len(tally.shares), math.fsum(found.gains.values()) / marks
        yield Misconception(name, mistake, found.text, tuple(sorted(found.gains)), share, ceiling)


def _groups(name: str, tally: _Exercise) -> Iterable[SameAnswers]:
    for known, students in tally.answers.items():
        if len(students) > 1:
            transcript = tally.wrong[known]
            mistake = transcript.hint.mistake if transcript.hint is not None else ""
            checks = tuple(v.check for v in transcript.verdicts if is_wrong(v))
            yield SameAnswers(name, tuple(sorted(students)), mistake, checks)
