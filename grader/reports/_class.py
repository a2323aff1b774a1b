"""A class in the terminal: the marks, what most get wrong and why, and who could not be graded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

import click

from grader.classes import ClassResults, StudentResult
from grader.cohort import Analysis
from grader.model import Status
from grader.reports._table import table
from grader.reports._voice import Voice, clean, voice

MOST = 10  # lines of a table; the files have all of it
NAMES = 6  # students of a group


def class_lines(results: ClassResults, lang: str | None) -> Iterator[str]:
    """Blocks, in the order in which they help."""
    say = voice(lang, results.course)
    problems = _problems(results, say)
    if results.analysis is not None:
        yield from _analysis(results, results.analysis, say, lang)
    if problems:
        yield "\n".join(problems)
    yield _summary(results, say)


def _analysis(results: ClassResults, analysis: Analysis, say: Voice, lang: str | None) -> Iterator[str]:
    speak = partial(voice, lang, results.course)
    yield from _block(say("Exercises"), _exercises(analysis, speak), (say("exercise"), say("tried"), say("right"),
                      say("mean"), say("discrimination"), say("attempts"), say("seconds")))  # fmt: skip
    yield from _block(say("What most get wrong"), _checks(analysis, speak),
                      (say("exercise"), say("failed"), say("what it asks for")))  # fmt: skip
    yield from _block(say("Misconceptions, and what teaching them again could add to the mean mark at most"),
                      _misconceptions(analysis, speak),
                      (say("exercise"), say("students"), say("ceiling"), say("mistake")))  # fmt: skip
    yield from _block(say("The same wrong answers"), _groups(analysis),
                      (say("exercise"), say("students"), say("mistake")))  # fmt: skip


def _block(title: str, rows: Sequence[Sequence[str]], headers: Sequence[str]) -> Iterator[str]:
    if rows:
        yield f"{click.style(title, bold=True)}\n{table(rows[:MOST], headers, indent='  ')}{_more(rows)}"


def _more(rows: Sequence[object]) -> str:
    return f"\n  … +{len(rows) - MOST}" if len(rows) > MOST else ""


def _exercises(analysis: Analysis, speak: partial[Voice]) -> list[tuple[str, ...]]:
    return [(one.exercise, str(one.tried), str(one.right), f"{one.difficulty:.0%}", _coefficient(one.discrimination),
             f"{one.attempts:.1f}", f"{one.seconds:.2f}") for one in analysis.exercises]  # fmt: skip


def _checks(analysis: Analysis, speak: partial[Voice]) -> list[tuple[str, ...]]:
    return [(one.exercise, f"{one.failed}/{one.judged}", speak(one.exercise).text(one.text) or one.check)
            for one in analysis.checks if not one.check.endswith("@hidden")]  # fmt: skip


def _misconceptions(analysis: Analysis, speak: partial[Voice]) -> list[tuple[str, ...]]:
    return [(one.exercise, f"{len(one.students)} ({one.share:.0%})", f"{one.ceiling:.3f}",
             speak(one.exercise).say(one.text)) for one in analysis.misconceptions]  # fmt: skip


def _groups(analysis: Analysis) -> list[tuple[str, ...]]:
    return [(one.exercise, clean(", ".join(one.students[:NAMES])) + (" …" if len(one.students) > NAMES else ""),
             one.mistake) for one in analysis.groups]  # fmt: skip


def _coefficient(value: float | None) -> str:
    return "–" if value is None else f"{value:+.2f}"


def _problems(results: ClassResults, say: Voice) -> list[str]:
    found = [(student, problem) for student in results.students for problem in student.outcome.problems]
    return [click.style(f"✗ {clean(student.student)}: {say.text(problem.why)}", fg="red", bold=True)
            for student, problem in found]  # fmt: skip


def _summary(results: ClassResults, say: Voice) -> str:
    counts = [_count(results.students, wanted) for wanted in (_is_right, _is_wrong, _is_ungraded)]
    right, wrong, ungraded = counts
    parts = [say("{count} submissions", count=len(results.students)), say("{count} all right", count=right),
             say("{count} with something wrong", count=wrong)]  # fmt: skip
    if ungraded:
        parts.append(say("{count} not graded", count=ungraded))
    analysis = results.analysis
    if analysis is not None and analysis.mean is not None and analysis.median is not None:
        parts.append(say("mean mark {mean}, median {median}", mean=f"{analysis.mean:.2f}",
                         median=f"{analysis.median:.2f}"))  # fmt: skip
    if analysis is not None and analysis.late:
        parts.append(say("{count} late", count=len(analysis.late)))
    return click.style(" · ".join(parts), bold=True)


def _count(students: Sequence[StudentResult], wanted: object) -> int:
    assert callable(wanted)
    return sum(bool(wanted(student)) for student in students)


def _is_right(student: StudentResult) -> bool:
    statuses = {t.status for t in student.transcripts}
    return not student.outcome.problems and Status.PASSED in statuses and not _is_wrong(student)


def _is_wrong(student: StudentResult) -> bool:
    return not student.outcome.problems and student.outcome.exit_code == 1


def _is_ungraded(student: StudentResult) -> bool:
    return bool(student.outcome.problems)
