"""The result as JSON: the shape that other tools rely on, as docs/schema/report-1.json and class-1.json state it."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any

from grader.locale import asked_language
from grader.model import Outcome, Transcript, Verdict
from grader.receipts import as_plain as receipt_as_plain
from grader.reports._analysis import analysis_to_plain
from grader.reports._voice import Voice, clean, clean_code, voice

if TYPE_CHECKING:
    from grader.classes import ClassResults, StudentResult

SCHEMA = 1  # raised when something is taken away or changes its meaning, not when something is added


def render(outcome: Outcome, lang: str | None) -> str:
    """One document. It is English unless a language was asked for: what tools read must not hang on the locale."""
    return json.dumps(as_plain(outcome, lang), indent=1, ensure_ascii=False, allow_nan=False)


def render_class(results: ClassResults, lang: str | None) -> str:
    """A class: its students, each with the report of what was handed in."""
    given = results.provenance
    plain = {
        "schema": SCHEMA,
        "title": results.title,
        "pass_mark": results.pass_mark,
        "graded_at": results.graded_at,
        "students": [_student(student, lang) for student in results.students],
        "provenance": {**given.versions, "seed": given.seed, "level": given.level,
                       "confinement": dict(given.confinement)},
    }  # fmt: skip
    if results.analysis is not None:
        plain["analysis"] = analysis_to_plain(results.analysis, partial(voice, asked_language(lang), results.course))
    return json.dumps(plain, indent=1, ensure_ascii=False, allow_nan=False)


def _student(student: StudentResult, lang: str | None) -> dict[str, Any]:
    mark = None if student.mark is None else round(student.mark, 6)
    facts = {"student": clean(student.student), "mark": mark, "passed": student.passed,
             "submitted_at": student.submitted_at}  # fmt: skip
    return {**facts, "report": as_plain(student.outcome, lang)}


def as_plain(outcome: Outcome, lang: str | None = None) -> dict[str, Any]:
    """The outcome as plain data."""
    given, spoken, course = outcome.report.provenance, asked_language(lang), outcome.report.course
    provenance = {**given.versions, "seed": given.seed, "level": given.level, "confinement": dict(given.confinement)}
    results = [_result(t, voice(spoken, course, t.exercise)) for t in outcome.report.transcripts]
    plain: dict[str, Any] = {"schema": SCHEMA, "results": results, "provenance": provenance}
    if outcome.receipts:
        plain["receipts"] = [receipt_as_plain(receipt) for receipt in outcome.receipts]
    if outcome.notes:
        plain["notes"] = [voice(spoken, course).say(note) for note in outcome.notes]
    if outcome.problems:
        say = voice(spoken, course)
        plain["problems"] = [{"submission": clean(p.submission), "message": say.text(p.why)} for p in outcome.problems]
    return plain


def _result(transcript: Transcript, say: Voice) -> dict[str, Any]:
    return {
        "exercise": transcript.exercise,
        "title": say.text(transcript.title or transcript.exercise),
        "submission": clean(transcript.submission),
        "line": transcript.line,
        "dialect": transcript.dialect,
        "status": transcript.status.value,
        "score": round(transcript.score, 6),
        "max_score": round(transcript.max_score, 6),
        "mistake": transcript.hint.mistake if transcript.hint is not None else None,
        "hint": say.say(transcript.hint.text) if transcript.hint is not None else "",
        "blame": transcript.blame,
        "checks": [_check(verdict, say) for verdict in transcript.verdicts],
    }


def _check(verdict: Verdict, say: Voice) -> dict[str, Any]:
    return {
        "id": verdict.check,
        "kind": verdict.kind,
        "text": say.text(verdict.text),
        "visibility": verdict.visibility.value,
        "status": verdict.status.value,
        "points": round(verdict.points, 6),
        "max_points": round(verdict.max_points, 6),
        "message": say.say(verdict.message),
        "call": clean_code(verdict.call),
        "notes": [say.say(note) for note in verdict.notes],
        "seconds": round(verdict.seconds, 6),
    }
