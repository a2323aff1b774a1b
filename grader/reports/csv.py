"""A table for a spreadsheet: one line for each check, or for each student of a class."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from grader.locale import asked_language
from grader.model import Outcome, Transcript, Verdict
from grader.reports._plain import title_of, tool_voices
from grader.reports._sheet import sheet
from grader.reports._voice import Voice, clean, clean_code, voice

if TYPE_CHECKING:
    from grader.classes import ClassResults, StudentResult

COLUMNS = ("submission", "exercise", "title", "dialect", "status", "score", "max_score", "mistake", "check", "kind",
           "visibility", "check_status", "points", "max_points", "message", "call")  # fmt: skip

Cells = tuple[str | float | None, ...]


def render(outcome: Outcome, lang: str | None) -> str:
    """One line for each check; an unreadable submission has a line with its message alone."""
    speak = tool_voices(outcome, lang)
    rows: list[Cells] = [COLUMNS]
    for transcript in outcome.report.transcripts:
        say = speak(transcript.exercise)
        rows += [(*_exercise(transcript, say), *_check(verdict, say)) for verdict in transcript.verdicts]
    for problem in outcome.problems:
        empty = ("",) * (len(COLUMNS) - 3)
        rows.append((clean(problem.submission), *empty, speak().text(problem.why), ""))
    return sheet(rows)


def render_class(results: ClassResults, lang: str | None) -> str:
    """One line for each student: the mark, the points of every exercise, the diagnosed mistakes."""
    from grader.classes import exercises_of

    exercises = exercises_of(results)
    say = partial(voice, asked_language(lang), results.course)()
    header = ("student", "mark", "passed", *exercises, "mistakes", "problems", "submitted_at")
    return sheet([header, *(tuple(_student(student, exercises, say)) for student in results.students)])


def _exercise(transcript: Transcript, say: Voice) -> Cells:
    mistake = transcript.hint.mistake if transcript.hint is not None else None
    return (clean(transcript.submission), transcript.exercise, title_of(transcript, say), transcript.dialect,
            transcript.status.value, transcript.score, transcript.max_score, mistake)  # fmt: skip


def _check(verdict: Verdict, say: Voice) -> Cells:
    call = clean_code(verdict.call).replace("\n", "; ")
    return (verdict.check, verdict.kind, verdict.visibility.value, verdict.status.value, verdict.points,
            verdict.max_points, say.say(verdict.message), call)  # fmt: skip


def _student(student: StudentResult, exercises: tuple[str, ...], say: Voice) -> Iterator[str | float | None]:
    scores = {t.exercise: t.score for t in student.transcripts}
    mistakes = [f"{t.exercise}: {t.hint.mistake}" for t in student.transcripts if t.hint is not None]
    yield clean(student.student)
    yield None if student.mark is None else round(student.mark, 6)
    yield "yes" if student.passed else "no"
    yield from (scores.get(exercise) for exercise in exercises)
    yield "; ".join(mistakes)
    yield "; ".join(say.text(problem.why) for problem in student.outcome.problems)
    yield student.submitted_at
