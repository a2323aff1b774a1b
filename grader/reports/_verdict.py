"""One verdict by itself, where no report stands around it."""

from __future__ import annotations

from collections.abc import Iterator

from grader.model import Status, Transcript, Verdict
from grader.reports._voice import clean_code, voice


def told(transcript: Transcript, verdict: Verdict, course: str, lang: str | None = None) -> str:
    """What the check asks for, what is wrong, the call that shows it, and the mistake where it is known."""
    return "\n".join(_lines(transcript, verdict, course, lang))


def _lines(transcript: Transcript, verdict: Verdict, course: str, lang: str | None) -> Iterator[str]:
    say = voice(lang, course, transcript.exercise)
    yield from (line for line in (say.text(verdict.text), say.say(verdict.message)) if line)
    if verdict.call:
        yield from ("", *(f"    {line}" for line in clean_code(verdict.call).split("\n")), "")
    if transcript.hint is not None and verdict.status is not Status.PASSED:
        yield say("This is a known mistake: {mistake}", mistake=transcript.hint.mistake)
        yield say.say(transcript.hint.text)
