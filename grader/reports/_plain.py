"""What several formats for other programs share: the texts of a check, and which language they speak."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from grader.locale import asked_language
from grader.model import Outcome, Status, Transcript, Verdict
from grader.reports._voice import Voice, clean_code, voice

Speak = Callable[..., Voice]  # the voice for an exercise, or with none the grader's own

WRONG = (Status.FAILED, Status.RAISED, Status.TIMEOUT, Status.MEMORY, Status.CRASHED)


def tool_voices(outcome: Outcome, lang: str | None) -> Speak:
    """English unless a language was asked for: what tools read must not hang on the locale."""
    return partial(voice, asked_language(lang), outcome.report.course)


def reader_voices(course: str, lang: str | None) -> Speak:
    """The reader's own language."""
    return partial(voice, lang, course)


def title_of(transcript: Transcript, say: Voice) -> str:
    return say.text(transcript.title or transcript.exercise)


def name_of(verdict: Verdict, say: Voice) -> str:
    """What the check asks for, or its id where nobody wrote that down."""
    return say.text(verdict.text) or verdict.check


def explanation(transcript: Transcript, say: Voice) -> str:
    """Why it is wrong, where that is known: the hint of a mistake, or a prerequisite to repair first."""
    if transcript.hint is not None:
        return say.say(transcript.hint.text)
    if transcript.blame is not None:
        return say("Your {before} is wrong, and this builds on it. Repair {before} first.", before=transcript.blame)
    return ""


def details(verdict: Verdict, say: Voice) -> str:
    """The message, the call to paste and the notes, in lines."""
    notes = [say("note: {text}", text=say.say(note)) for note in verdict.notes]
    parts = (say.say(verdict.message), clean_code(verdict.call), *notes)
    return "\n".join(part for part in parts if part)


def first_wrong(transcript: Transcript) -> Verdict | None:
    """The check to tell of where there is room for one, one with a call before others."""
    wrong = [v for v in transcript.verdicts if v.status in WRONG]
    return next((v for v in wrong if v.call), next(iter(wrong), None))
