"""What the course's feedback rules leave of a transcript that may be shown to its student."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from grader.model import Sentence, Status, Transcript, Verdict, Visibility
from grader.rules import Feedback, Shown

_NOT_ABOUT_THE_ANSWER = (Status.BROKEN, Status.UNCHECKED, Status.MISSING)


def as_allowed(transcript: Transcript, feedback: Feedback) -> Transcript:
    """The transcript with the checks, and as much of each, as the rules show."""
    shown = (_allowed(verdict, feedback) for verdict in transcript.verdicts)
    hint = transcript.hint if feedback.hint else None
    return replace(transcript, verdicts=tuple(verdict for verdict in shown if verdict is not None), hint=hint)


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
