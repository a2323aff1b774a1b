"""What a student may see of an official grading: all of the visible checks, and of the hidden ones only that they fail.

A worker that answers hidden calls could carry their inputs into the message of a visible check, by an exception's
text, say. So messages shown to the student come from a rehearsal: the visible checks alone, in fresh workers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from grader.exchange import Submission
from grader.grading import grade_submission
from grader.jobs import Grading
from grader.model import Sentence, Status, Transcript, Verdict, Visibility

SLOW = (Status.TIMEOUT, Status.MEMORY, Status.CRASHED)  # a rehearsal would take as long again


def for_student(grading: Grading, submission: Submission, transcripts: Sequence[Transcript]) -> list[Transcript]:
    """The transcripts with whatever could tell of hidden inputs taken out. Raises CannotCheck and GraderFault."""
    visible = Grading(grading.course, grading.templates, loaded=grading.loaded)
    return rehearsed_by(visible, submission, transcripts)


def rehearsed_by(visible: Grading, submission: Submission, transcripts: Sequence[Transcript]) -> list[Transcript]:
    """The same by a grading that knows of no hidden check, for one submission after the other."""
    rehearsed = _rehearsed(visible, submission, transcripts)
    return [redacted(transcript, rehearsed.get(transcript.exercise)) for transcript in transcripts]


def redacted(transcript: Transcript, rehearsed: Transcript | None = None) -> Transcript:
    """Messages from the rehearsal where it came to the same, else none that hold values."""
    own = {v.check: v for v in rehearsed.verdicts} if rehearsed is not None else {}
    return replace(transcript, verdicts=tuple(_redacted(v, own) for v in transcript.verdicts))


def _rehearsed(visible: Grading, submission: Submission, transcripts: Sequence[Transcript]) -> dict[str, Transcript]:
    names = [t.exercise for t in transcripts if _is_worth_it(t)]
    if not names:
        return {}
    return {t.exercise: t for t in grade_submission(visible, submission, names)}


def _is_worth_it(transcript: Transcript) -> bool:
    tells = any(v.message is not None and v.message.values or v.notes for v in transcript.verdicts)
    return tells and not any(v.status in SLOW for v in transcript.verdicts)


def _redacted(verdict: Verdict, own: Mapping[str, Verdict]) -> Verdict:
    seen = own.get(verdict.check)
    if verdict.visibility is Visibility.VISIBLE and seen is not None and seen.status is verdict.status:
        return replace(verdict, message=seen.message, call=seen.call, notes=seen.notes, exhibit=seen.exhibit)
    notes = tuple(note for note in verdict.notes if not note.values)
    return replace(verdict, message=_message(verdict), call="", notes=notes, exhibit=None)


def _message(verdict: Verdict) -> Sentence | None:
    if verdict.message is None or not verdict.message.values or verdict.status is Status.UNCHECKED:
        return verdict.message  # why nothing was checked is told by us, not by the submission
    if verdict.visibility is Visibility.HIDDEN:
        return Sentence("it fails on inputs that are not shown")
    return Sentence("it fails: `grade check` shows how")
