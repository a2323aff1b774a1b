"""The result as JSON: the shape that other tools rely on."""

from __future__ import annotations

import json
from typing import Any

from grader.locale import asked_language
from grader.model import Outcome, Transcript, Verdict
from grader.receipts import as_plain as receipt_as_plain
from grader.reports._voice import Voice, clean, clean_code, voice


def render(outcome: Outcome, lang: str | None) -> str:
    """One document. It is English unless a language was asked for: what tools read must not hang on the locale."""
    return json.dumps(as_plain(outcome, lang), indent=1, ensure_ascii=False, allow_nan=False)


def as_plain(outcome: Outcome, lang: str | None = None) -> dict[str, Any]:
    """The outcome as plain data."""
    given, spoken, course = outcome.report.provenance, asked_language(lang), outcome.report.course
    provenance = {**given.versions, "seed": given.seed, "level": given.level, "confinement": dict(given.confinement)}
    results = [_result(t, voice(spoken, course, t.exercise)) for t in outcome.report.transcripts]
    plain: dict[str, Any] = {"results": results, "provenance": provenance}
    if outcome.receipts:
        plain["receipts"] = [receipt_as_plain(receipt) for receipt in outcome.receipts]
    if outcome.problems:
        say = voice(spoken, course)
        plain["problems"] = [{"submission": clean(p.submission), "message": say.text(p.why)} for p in outcome.problems]
    return plain


def _result(transcript: Transcript, say: Voice) -> dict[str, Any]:
    return {
        "exercise": transcript.exercise,
        "title": say.text(transcript.title or transcript.exercise),
        "submission": clean(transcript.submission),
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
