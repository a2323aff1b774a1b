"""The result as JSON: the shape that other tools rely on."""

from __future__ import annotations

import json
from typing import Any

from grader.model import Outcome, Transcript, Verdict


def render(outcome: Outcome, lang: str | None) -> str:
    return json.dumps(as_plain(outcome), indent=1, ensure_ascii=False, allow_nan=False)


def as_plain(outcome: Outcome) -> dict[str, Any]:
    """The outcome as plain data."""
    given = outcome.report.provenance
    provenance = {**given.versions, "seed": given.seed, "level": given.level, "confinement": dict(given.confinement)}
    plain: dict[str, Any] = {"results": [_result(t) for t in outcome.report.transcripts], "provenance": provenance}
    if outcome.problems:
        plain["problems"] = [{"submission": p.submission, "message": p.why} for p in outcome.problems]
    return plain


def _result(transcript: Transcript) -> dict[str, Any]:
    return {
        "exercise": transcript.exercise,
        "submission": transcript.submission,
        "dialect": transcript.dialect,
        "status": transcript.status.value,
        "score": round(transcript.score, 6),
        "max_score": round(transcript.max_score, 6),
        "mistake": transcript.hint.mistake if transcript.hint is not None else None,
        "hint": str(transcript.hint.text) if transcript.hint is not None else "",
        "blame": transcript.blame,
        "checks": [_check(verdict) for verdict in transcript.verdicts],
    }


def _check(verdict: Verdict) -> dict[str, Any]:
    return {
        "id": verdict.check,
        "kind": verdict.kind,
        "visibility": verdict.visibility.value,
        "status": verdict.status.value,
        "points": round(verdict.points, 6),
        "max_points": round(verdict.max_points, 6),
        "message": str(verdict.message) if verdict.message is not None else "",
        "call": verdict.call,
        "notes": [str(note) for note in verdict.notes],
        "seconds": round(verdict.seconds, 6),
    }
