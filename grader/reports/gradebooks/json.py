"""Everything of every student, for other tools."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from grader.gradebook.policy import Standing
from grader.ledger import Ledger, Line, Tried
from grader.times import utc_text


def render(ledger: Ledger, total: bool) -> str:
    plain = {
        "schema": 1,
        "course": ledger.course.rubric.course,
        "exercises": list(ledger.exercises),
        "students": [_student(line, total) for line in ledger.lines],
    }
    return json.dumps(plain, indent=1, ensure_ascii=False)


def _student(line: Line, total: bool) -> dict[str, Any]:
    plain = {**asdict(line.student), "mark": round(line.result.mark, 6), "passed": line.result.passed}
    if total:
        return plain
    return {
        **plain,
        "tracks": {track: round(mark, 6) for track, mark in line.result.tracks.items()},
        "exercises": {exercise: _exercise(tried) for exercise, tried in line.tried.items()},
        "extensions": [asdict(extension) for extension in line.extensions],
        "waiting": [{"id": h.id, "received_at": h.received_at, "why": h.why} for h in line.waiting],
    }


def _exercise(tried: Tried) -> dict[str, Any]:
    return {
        "mark": round(tried.counts.earned, 6),
        "deadline": _moment(tried.rules.deadline),
        "attempts": [{**_attempt(standing), "counts": standing is tried.counts} for standing in tried.standings],
    }


def _attempt(standing: Standing) -> dict[str, Any]:
    attempt = standing.attempt
    return {
        "number": attempt.number,
        "submitted_at": attempt.submitted_at,
        "submission": attempt.submission,
        "receipt": attempt.receipt,
        "status": attempt.status,
        "mistake": attempt.mistake,
        "score": attempt.score,
        "max_score": attempt.max_score,
        "late_seconds": standing.lateness.total_seconds(),
        "deduction": round(standing.deduction, 6),
        "mark": round(standing.earned, 6),
    }


def _moment(deadline: datetime | None) -> str | None:
    return utc_text(deadline) if deadline is not None else None
