"""The results of a class, one line for each student; transcripts are read when they are looked at.

A class of ten thousand thereby takes no more memory than its list of names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import overload

from grader.batch.kept import Grades, Kept
from grader.batch.plain import from_plain
from grader.catalog import Course
from grader.classes import StudentResult
from grader.grading import exit_code, with_blame
from grader.model import Outcome, Problem, Provenance, Receipt, Report, Transcript
from grader.sandbox.confine import level


@dataclass(frozen=True, slots=True)
class Line:
    """What is remembered of one student."""

    student: str
    label: str
    name: str  # of the submission
    content: str  # by which its grades are found
    late: bool | None
    mark: float | None
    passed: bool
    problem: str
    attempts: Mapping[str, int]  # by exercise, the number of the attempt
    submitted_at: str
    reasons: tuple[str, ...]  # why it was graded; empty: its grades were kept
    exit_code: int


class Students(Sequence[StudentResult]):
    """The class in order."""

    def __init__(self, course: Course, kept: Kept, lines: Sequence[Line], origin: Provenance,
                 only: Sequence[str] = ()) -> None:  # fmt: skip
        self._course = course
        self._kept = kept
        self._origin = origin
        self._only = frozenset(only)
        self.lines = tuple(sorted(lines, key=lambda line: (line.student, line.label)))

    def __len__(self) -> int:
        return len(self.lines)

    @overload
    def __getitem__(self, index: int) -> StudentResult: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[StudentResult]: ...
    def __getitem__(self, index: int | slice) -> StudentResult | Sequence[StudentResult]:
        if isinstance(index, slice):
            return [self._result(line) for line in self.lines[index]]
        return self._result(self.lines[index])

    def __iter__(self) -> Iterator[StudentResult]:
        return map(self._result, self.lines)

    def _result(self, line: Line) -> StudentResult:
        grades = self._kept.read(line.content) if line.content else None
        transcripts = transcripts_of(self._course, grades, line.name, self._only) if grades is not None else []
        origin = origin_of(self._origin, grades)
        problems = (Problem(line.label, line.problem, line.exit_code),) if line.problem else ()
        report = Report(tuple(transcripts), origin, str(self._course.root))
        return StudentResult(line.student, Outcome(report, problems, line.exit_code), line.mark, line.passed,
                             line.submitted_at)  # fmt: skip


def transcripts_of(course: Course, grades: Grades, name: str, only: frozenset[str]) -> list[Transcript]:
    """The transcripts in the order of teaching, under the name of this student's file, with what is to blame."""
    plain = [grades.transcripts[e] for e in grades.found if e in grades.transcripts and (not only or e in only)]
    found = [_named(from_plain(Transcript, one), name) for one in plain]
    return with_blame(course, [t for t in found if t.exercise in course.index])


def origin_of(origin: Provenance, grades: Grades | None) -> Provenance:
    """What these grades depend on: the run's, with the walls that stood when they were made."""
    if grades is None or not grades.layers:
        return origin
    return replace(origin, confinement=dict(grades.layers), level=level(grades.layers))


def line_of(read_name: str, line: Line, transcripts: Sequence[Transcript], origin: Provenance,
            receipt: Receipt | None) -> Line:  # fmt: skip
    """The line completed with what grading gave."""
    report = Report(tuple(transcripts), origin)
    attempts = {graded.exercise: graded.attempt for graded in receipt.exercises} if receipt is not None else {}
    return replace(line, name=read_name, attempts=attempts, exit_code=exit_code(report, ()))


def _named(transcript: Transcript, name: str) -> Transcript:
    """Of a submission of several files, the name of the file is kept."""
    _, slash, inner = transcript.submission.partition("/")
    return replace(transcript, submission=f"{name}/{inner}" if slash else name)
