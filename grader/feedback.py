"""What the course's feedback rules leave of a transcript that may be shown to its student."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from grader.gating import gated_by_visible
from grader.model import Sentence, Status, Transcript, Verdict, Visibility
from grader.rules import Feedback, Shown

_NOT_ABOUT_THE_ANSWER = (Status.BROKEN, Status.UNCHECKED, Status.MISSING)


def as_allowed(transcript: Transcript, feedback: Feedback) -> Transcript:
    """The transcript with the checks, and as much of each, as the rules show."""
    given = _without_hidden(transcript) if feedback.hidden is Shown.NOTHING else transcript
    shown = (_allowed(verdict, feedback) for verdict in given.verdicts)
    hint = given.hint if feedback.hint else None
    return replace(given, verdicts=tuple(verdict for verdict in shown if verdict is not None), hint=hint)


def _without_hidden(transcript: Transcript) -> Transcript:
    """What would be told had the hidden checks not been asked, but for those that are no matter of the answer."""
    told = gated_by_visible(transcript.verdicts)
    wrong = any(verdict.status.severity >= Status.FAILED.severity for verdict in told)
    other = (v for v in transcript.verdicts if v.visibility is Visibility.HIDDEN and v.status in _NOT_ABOUT_THE_ANSWER)
    return replace(transcript, verdicts=(*told, *other), hint=transcript.hint if wrong else None)


def shown_of(checks: Sequence[Mapping[str, Any]], feedback: Feedback) -> list[Mapping[str, Any]]:
    """The same for checks that the gradebook keeps for the student."""
    levels = {Visibility.HIDDEN.value: feedback.hidden, Visibility.VISIBLE.value: feedback.visible}
    shown = [check for check in checks if levels[check["visibility"]] is not Shown.NOTHING]
    return [check if levels[check["visibility"]] is Shown.ALL else {**check, "message": "", "call": "", "notes": []}
            for check in shown]  # fmt: skip


def _allowed(verdict: Verdict, feedback: Feedback) -> Verdict | None:
    if verdict.status in _NOT_ABOUT_THE_ANSWER:
        return verdict
    level = feedback.hidden if verdict.visibility is Visibility.HIDDEN else feedback.visible
    if level is Shown.NOTHING:
        return None
    if level is Shown.ALL or verdict.message is None or verdict.visibility is Visibility.HIDDEN:
        return verdict  # of a hidden check no more than its result was left by the redaction
    message = Sentence("it fails; the course does not show how")
    return replace(verdict, message=message, call="", notes=(), exhibit=None)
