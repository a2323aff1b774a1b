"""A class graded: one result for each student, and what is counted over all of them.

Whoever grades many submissions builds `ClassResults`; `reports.render_class` shows them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from grader.cohort import Analysis
from grader.model import Hint, Outcome, Provenance, Status, Transcript, Verdict


@dataclass(frozen=True)
class StudentResult:
    """What one student handed in, graded; of several attempts, the one that counts."""

    student: str
    outcome: Outcome
    mark: float | None  # in [0, 1] by the rubric; None where nothing of it could be graded
    passed: bool = False
    submitted_at: str = ""  # UTC, ISO 8601; empty where nobody noted it

    @property
    def transcripts(self) -> tuple[Transcript, ...]:
        return self.outcome.report.transcripts


@dataclass(frozen=True)
class ClassResults:
    """Students in the order in which they are to be listed, and what all marks depend on."""

    title: str  # of the course or the assignment
    students: Sequence[StudentResult]
    provenance: Provenance
    course: str = ""  # the folder of the course, where its texts in other languages are
    pass_mark: float = 0.6
    graded_at: str = ""  # UTC, ISO 8601
    analysis: Analysis | None = None


@dataclass(frozen=True)
class CheckCount:
    """One check over a class: how many were judged by it, and how many failed it."""

    exercise: str
    check: str
    text: str
    failed: int
    judged: int


@dataclass(frozen=True)
class MistakeCount:
    """A misconception, and who has it."""

    exercise: str
    hint: Hint
    students: tuple[str, ...]


def exercises_of(results: ClassResults) -> tuple[str, ...]:
    """Every exercise that somebody solved, in the order in which they first come."""
    return tuple(dict.fromkeys(t.exercise for student in results.students for t in student.transcripts))


def is_wrong(verdict: Verdict) -> bool:
    """Wrong by the student's own doing, and not just missing."""
    return Status.FAILED.severity <= verdict.status.severity < Status.BROKEN.severity


def failing_checks(results: ClassResults) -> list[CheckCount]:
    """The checks that somebody fails, those that most fail first."""
    judged: Counter[tuple[str, str]] = Counter()
    failed: Counter[tuple[str, str]] = Counter()
    texts: dict[tuple[str, str], str] = {}
    for transcript, verdict in _verdicts(results):
        key = (transcript.exercise, verdict.check)
        texts.setdefault(key, verdict.text)
        judged[key] += verdict.status is Status.PASSED or is_wrong(verdict)
        failed[key] += is_wrong(verdict)
    counts = [CheckCount(*key, texts[key], failed[key], judged[key]) for key in texts if failed[key]]
    return sorted(counts, key=lambda count: (-count.failed, -count.failed / count.judged))


def misconceptions(results: ClassResults) -> list[MistakeCount]:
    """The diagnosed mistakes, the most frequent first."""
    found: dict[tuple[str, str], tuple[Hint, list[str]]] = {}
    for student in results.students:
        for transcript in student.transcripts:
            if transcript.hint is not None:
                key = (transcript.exercise, transcript.hint.mistake)
                found.setdefault(key, (transcript.hint, []))[1].append(student.student)
    counts = [MistakeCount(exercise, hint, tuple(dict.fromkeys(who))) for (exercise, _), (hint, who) in found.items()]
    return sorted(counts, key=lambda count: -len(count.students))


def _verdicts(results: ClassResults) -> Iterator[tuple[Transcript, Verdict]]:
    for student in results.students:
        for transcript in student.transcripts:
            yield from ((transcript, verdict) for verdict in transcript.verdicts)
