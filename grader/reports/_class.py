"""A class in the terminal: the marks, what most get wrong and why, and who could not be graded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
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
    tally = _tallied(results.students)
    problems = _problems(tally, say)
    if results.analysis is not None:
        yield from _analysis(results, results.analysis, say, lang)
    if problems:
        yield "\n".join(problems)
    yield _summary(results, tally, say)


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


@dataclass
class _Tally:
    """What one pass over the class finds: who is read has to be fetched, so there is no second."""

    right: int = 0
    wrong: int = 0
    ungraded: int = 0
    problems: list[tuple[str, str]] = field(default_factory=list)  # the student, and why


def _tallied(students: Sequence[StudentResult]) -> _Tally:
    tally = _Tally()
    for student in students:
        problems = student.outcome.problems
        wrong = not problems and student.outcome.exit_code == 1
        tally.problems += [(student.student, problem.why) for problem in problems]
        tally.ungraded += bool(problems)
        tally.wrong += wrong
        tally.right += not problems and not wrong and any(t.status is Status.PASSED for t in student.transcripts)
    return tally


def _problems(tally: _Tally, say: Voice) -> list[str]:
    return [click.style(f"✗ {clean(student)}: {say.text(why)}", fg="red", bold=True)
            for student, why in tally.problems]  # fmt: skip


def _summary(results: ClassResults, tally: _Tally, say: Voice) -> str:
    parts = [say("{count} submissions", count=len(results.students)), say("{count} all right", count=tally.right),
             say("{count} with something wrong", count=tally.wrong)]  # fmt: skip
    if tally.ungraded:
        parts.append(say("{count} not graded", count=tally.ungraded))
    analysis = results.analysis
    if analysis is not None and analysis.mean is not None and analysis.median is not None:
        parts.append(say("mean mark {mean}, median {median}", mean=f"{analysis.mean:.2f}",
                         median=f"{analysis.median:.2f}"))  # fmt: skip
    if analysis is not None and analysis.late:
        parts.append(say("{count} late", count=len(analysis.late)))
    return click.style(" · ".join(parts), bold=True)
