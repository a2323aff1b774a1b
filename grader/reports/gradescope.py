"""Gradescope's results.json: one test for each check, with all the fields of its format.

A check that we broke has no score there, so that it costs nothing; hidden checks stay hidden from students.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from grader.model import Outcome, Status, Transcript, Verdict, Visibility
from grader.reports._plain import Speak, details, explanation, name_of, title_of, tool_voices
from grader.reports._voice import Voice, clean


def render(outcome: Outcome, lang: str | None) -> str:
    """The document to be written to /autograder/results/results.json."""
    return json.dumps(as_plain(outcome, lang), indent=1, ensure_ascii=False, allow_nan=False)


def as_plain(outcome: Outcome, lang: str | None = None) -> dict[str, Any]:
    speak = tool_voices(outcome, lang)
    transcripts = outcome.report.transcripts
    plain: dict[str, Any] = {
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "execution_time": round(sum(v.seconds for t in transcripts for v in t.verdicts), 3),
        "output": "\n\n".join(_overview(outcome, speak)),
        "output_format": "text",
        "test_output_format": "text",
        "test_name_format": "text",
        "tests": [_test(t, v, number, speak(t.exercise))
                  for part, t in enumerate(transcripts, 1)
                  for number, v in ((f"{part}.{i}", v) for i, v in enumerate(t.verdicts, 1))],
        "leaderboard": _leaderboard(outcome, speak()),
        "extra_data": _origin(outcome),
    }  # fmt: skip
    if not _points_possible(outcome):
        plain["score"] = 0.0  # Gradescope takes results without any points for a failure of the autograder
    return plain


def _points_possible(outcome: Outcome) -> bool:
    return any(t.max_score for t in outcome.report.transcripts)


def _overview(outcome: Outcome, speak: Speak) -> Iterator[str]:
    """What a student reads first: what could not be read, and for each exercise the way on."""
    yield from (speak().text(problem.why) for problem in outcome.problems)
    for transcript in outcome.report.transcripts:
        say = speak(transcript.exercise)
        points = say("{score} of {most} points", score=f"{transcript.score:g}", most=f"{transcript.max_score:g}")
        head = f"{title_of(transcript, say)} ({transcript.exercise}): {points}"
        yield "\n".join(part for part in (head, explanation(transcript, say)) if part)
    yield from (f"{speak()('Receipt {id}: recorded. Keep it.', id=r.id)}" for r in outcome.receipts)


def _test(transcript: Transcript, verdict: Verdict, number: str, say: Voice) -> dict[str, Any]:
    test: dict[str, Any] = {
        "name": f"{title_of(transcript, say)}: {name_of(verdict, say)}",
        "name_format": "text",
        "number": number,
        "status": "passed" if verdict.status is Status.PASSED else "failed",
        "output": details(verdict, say),
        "output_format": "text",
        "tags": _tags(transcript, verdict),
        "visibility": "visible" if verdict.visibility is Visibility.VISIBLE else "hidden",
        "extra_data": {"check": verdict.check, "exercise": transcript.exercise, "status": verdict.status.value,
                       "seconds": round(verdict.seconds, 6)},
    }  # fmt: skip
    if verdict.status is not Status.BROKEN:
        test["score"] = round(verdict.points, 6)
        test["max_score"] = round(verdict.max_points, 6)
    else:
        del test["status"]  # without a score and a status a test is shown as neither passed nor failed
    return test


def _tags(transcript: Transcript, verdict: Verdict) -> list[str]:
    mistake = [transcript.hint.mistake] if transcript.hint is not None else []
    return [transcript.exercise, verdict.kind, *mistake]


def _leaderboard(outcome: Outcome, say: Voice) -> list[dict[str, Any]]:
    transcripts = outcome.report.transcripts
    right = sum(t.status is Status.PASSED for t in transcripts)
    return [
        {"name": say("points"), "value": round(sum(t.score for t in transcripts), 6), "order": "desc"},
        {"name": say("exercises right"), "value": right, "order": "desc"},
    ]


def _origin(outcome: Outcome) -> dict[str, Any]:
    """What the points depend on, which Gradescope keeps for the next run and never shows."""
    given = outcome.report.provenance
    submissions = list(dict.fromkeys(clean(t.submission) for t in outcome.report.transcripts))
    return {"versions": dict(given.versions), "seed": given.seed, "level": given.level, "submissions": submissions,
            "receipts": [receipt.id for receipt in outcome.receipts]}  # fmt: skip
