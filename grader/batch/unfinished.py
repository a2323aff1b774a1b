"""What an examiner's result leaves open: exercises that could not be checked, and files that solve none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from grader.batch.plain import from_plain
from grader.model import Sentence, Status, Transcript, Verdict, Visibility


def status_of(plain: Mapping[str, Any]) -> Status:
    """Of a transcript as plain data."""
    return from_plain(Transcript, plain).status


def unchecked(exercise: str, label: str) -> Transcript:
    """What stands for an exercise that no machine here can grade."""
    message = Sentence("no machine here has the label {label}, which this exercise needs", {"label": label})
    verdict = Verdict("all", "oracle", Visibility.VISIBLE, Status.UNCHECKED, 0.0, 0.0, message)
    return Transcript(exercise, "", "native", (verdict,))


def nothing_found(result: Mapping[str, Any]) -> str:
    """Why no exercise was found, in an examiner's result; nothing where one was."""
    if result["found"]:
        return ""
    if result["problem"]:
        return str(result["problem"])
    names = ", ".join(result["names"]) or "nothing"
    return f"no exercise found in it (it defines {names}). `grade list` shows what can be solved."


