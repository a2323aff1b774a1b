"""The use case: a class read, graded by an engine, recorded, and told of."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from grader.batch.analysis import analyse, score_of
from grader.batch.facts import CourseFacts
from grader.batch.journal import Order, begin, finish
from grader.batch.kept import Grades, Kept
from grader.batch.register import Register
from grader.batch.results import Line, Students, line_of, origin_of, transcripts_of
from grader.batch.run import Graded, Run
from grader.catalog import Course, find_course
from grader.classes import ClassResults
from grader.engines import Crew, Engine, open_engine
from grader.errors import UsageError
from grader.intake import open_class
from grader.intake.hand_in import Classroom
from grader.marks import grade
from grader.model import Provenance
from grader.official import demand_sense, gradebook_of, secret_of
from grader.salt import commitment, secret_salt
from grader.sandbox.confine import harden_grader
from grader.versions import versions

PATIENCE = 300.0  # seconds at least that an examiner may be at one exercise


@dataclass(frozen=True)
class Progress:
    """Where a batch is."""

    total: int
    done: int = 0
    failures: int = 0  # submissions that are not all right
    problems: int = 0  # submissions that could not be graded


Listener = Callable[[Progress], None]


@dataclass(frozen=True)
class Batch:
    """A batch made ready: the class is read, and nothing is graded yet."""

    order: Order
    course: Course
    classroom: Classroom
    kept: Kept
    origin: Provenance
    secret: str

    def facts(self) -> CourseFacts:
        return CourseFacts(self.course, self.secret)


def prepare(order: Order) -> Batch:
    """Raises UsageError, SubmissionError or RubricError for what cannot be begun."""
    course = find_course(order.course)
    demand_sense(course)
    for exercise in order.only:
        course.entry(exercise)
    classroom = open_class(Path(order.path))
    secret = secret_of(course)
    origin = Provenance(versions(), commitment(secret_salt(course)), {}, "-")
    return Batch(order, course, classroom, Kept(course.state / "grades"), origin, secret)


def grade_class(batch: Batch, listen: Listener = lambda progress: None) -> ClassResults:
    """Grade and record everyone. What is done when this is cut short stays done, and is not done again.

    Raises CannotCheck where the wall is too weak, and GraderFault where grades cannot be kept or recorded.
    """
    harden_grader()
    begin(batch.course.state, batch.order)
    lines: list[Line] = []
    progress = Progress(len(batch.classroom.hand_ins))
    register = Register(batch.course, gradebook_of(batch.course, batch.order.gradebook), batch.order.only)
    with batch.classroom, _engine(batch) as engine:
        run = Run(batch.facts(), batch.kept, engine, batch.order.only)
        for graded in run.graded(batch.classroom):
            lines.append(_line(batch, register, graded))
            progress = _further(progress, lines[-1])
            listen(progress)
    results = results_of(batch, lines)
    if not any(line.exit_code == 3 for line in lines):
        finish(batch.course.state)
    return results


def results_of(batch: Batch, lines: list[Line]) -> ClassResults:
    """What is told of the class."""
    rubric = batch.course.rubric
    origin = _merged(batch, lines)
    students = Students(batch.course, batch.kept, lines, origin, batch.order.only)
    late = sorted(line.student for line in lines if line.late)
    now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return ClassResults(rubric.course, students, origin, str(batch.course.root), rubric.pass_mark, now,
                        analyse(batch.course, students, _attempts(lines), late))  # fmt: skip


@contextmanager
def _engine(batch: Batch) -> Iterator[Engine]:
    order, rubric = batch.order, batch.course.rubric
    setup = {"course": str(batch.course.root), "secret": batch.secret, "unconfined": order.unconfined}
    slowest = max((rubric.limits(name).seconds for name in batch.course.index), default=0.0)
    crew = Crew(json.dumps(setup).encode(), order.workers, order.labels, order.cluster, max(PATIENCE, 20 * slowest))
    engine = open_engine(order.engine, crew)
    try:
        yield engine
    finally:
        engine.close()


def _line(batch: Batch, register: Register, graded: Graded) -> Line:
    """Recorded first, then told of."""
    read = graded.read
    line = Line(read.hand_in.student, read.hand_in.label, read.name, read.content, read.hand_in.late, None, False,
                graded.problem, {}, read.hand_in.when, read.reasons, 2 if graded.problem else 0)  # fmt: skip
    if graded.grades is None or graded.problem:
        return replace(line, exit_code=3 if read.content else 2)
    return _recorded(batch, register, graded, graded.grades, line)


def _recorded(batch: Batch, register: Register, graded: Graded, grades: Grades, line: Line) -> Line:
    only = frozenset(batch.order.only)
    transcripts = transcripts_of(batch.course, grades, graded.read.name, only)
    if not transcripts:
        wanted = ", ".join(batch.order.only)
        return replace(line, problem=grades.problem or f"it defines nothing for {wanted}", exit_code=2)
    origin = origin_of(batch.origin, grades)
    try:
        receipt = register.record(graded, transcripts, origin)
    except UsageError as error:
        return replace(line, problem=str(error), exit_code=2)
    counted = [t for t in transcripts if t.max_score > 0]
    result = grade(batch.course.rubric, [score_of(batch.course, t) for t in counted])
    line = replace(line, mark=round(result.mark, 6) if counted else None, passed=bool(counted) and result.passed)
    return line_of(graded.read.name, line, transcripts, origin, receipt)


def _further(progress: Progress, line: Line) -> Progress:
    return replace(progress, done=progress.done + 1, failures=progress.failures + (line.exit_code == 1),
                   problems=progress.problems + bool(line.problem))  # fmt: skip


def _attempts(lines: list[Line]) -> dict[str, Mapping[str, int]]:
    """By student and exercise, the number of the attempt."""
    attempts: dict[str, Mapping[str, int]] = {}
    for line in lines:
        before = attempts.get(line.student)  # of one who handed in twice
        attempts[line.student] = {**before, **line.attempts} if before is not None else line.attempts
    return attempts


def _merged(batch: Batch, lines: list[Line]) -> Provenance:
    """The walls that stood for everyone."""
    grades = next((found for line in lines if line.content and (found := batch.kept.read(line.content))), None)
    return origin_of(batch.origin, grades)
