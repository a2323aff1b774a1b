"""One exercise of the terminal report: headline, recognised mistake, failing checks, the smallest failing call."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from grader.model import Sentence, Status, Transcript, Verdict, Visibility
from grader.reports._voice import Voice, clean, clean_code

MAX_LINES = 12
MAX_CHARACTERS = 2000
MAX_INLINE = 64  # characters of a call that may stand behind a message
STATED = ("example", "error")  # kinds of check whose call the exercise states; the others' are drawn

# Sign, colour and word: the sign must not be needed, nor the colour.
LOOKS = {
    Status.PASSED: ("✓", "green", Sentence("right")),
    Status.SKIPPED: ("–", "yellow", Sentence("does not count")),
    Status.UNCHECKED: ("?", "yellow", Sentence("not checked")),
    Status.MISSING: ("–", "yellow", Sentence("not there")),
    Status.FAILED: ("✗", "red", Sentence("wrong")),
    Status.RAISED: ("✗", "red", Sentence("raises an exception")),
    Status.TIMEOUT: ("✗", "red", Sentence("too slow")),
    Status.MEMORY: ("✗", "red", Sentence("too much memory")),
    Status.CRASHED: ("✗", "red", Sentence("ends the process")),
    Status.BROKEN: ("!", "magenta", Sentence("the grader's fault")),
}


def exercise_lines(transcript: Transcript, say: Voice, named: bool) -> Iterator[str]:
    """All that is told of one exercise; `named` says of which file it is."""
    yield headline(transcript, say, named)
    yield from _explanation(transcript, say)
    yield from _checks(transcript, say)
    yield from _notes(transcript, say)


def headline(transcript: Transcript, say: Voice, named: bool) -> str:
    sign, colour, word = look_of(transcript)
    title = click.style(f"{sign} {say.text(transcript.title or transcript.exercise)}", fg=colour, bold=True)
    facts = [transcript.exercise, say.say(word), points_of(transcript, say)]
    if transcript.dialect != "native":
        facts.append(say("in the form of {dialect}", dialect=transcript.dialect))
    facts += [clean(transcript.submission)] if named else []
    return f"{title}  {' · '.join(fact for fact in facts if fact)}"


def look_of(transcript: Transcript) -> tuple[str, str, Sentence]:
    """How the whole looks: in particular where all that is wrong is wrong alike."""
    wrong = {v.status for v in transcript.verdicts if v.status.severity >= Status.FAILED.severity}
    return LOOKS[Status.FAILED if len(wrong) > 1 and Status.BROKEN not in wrong else transcript.status]


def points_of(transcript: Transcript, say: Voice) -> str:
    """What was earned of what could be; nothing where nothing could be judged."""
    if not transcript.max_score:
        return ""
    return say("{score} of {most} points", score=f"{transcript.score:g}", most=f"{transcript.max_score:g}")


def _explanation(transcript: Transcript, say: Voice) -> Iterator[str]:
    """Why it is wrong, where that is known: a mistake that many make, or a prerequisite."""
    if transcript.hint is not None:
        label = say("This is a known mistake: {mistake}", mistake=transcript.hint.mistake)
        yield click.style(f"  ▸ {label}", fg="yellow", bold=True)
        yield click.style(f"    {say.say(transcript.hint.text)}", fg="yellow")
    if transcript.blame is not None:
        before = clean(transcript.blame)
        label = say("Your {before} is wrong, and this builds on it. Repair {before} first.", before=before)
        yield click.style(f"  ▸ {label}", fg="yellow", bold=True)


def _checks(transcript: Transcript, say: Voice) -> Iterator[str]:
    told_below = (Status.UNCHECKED,) if transcript.max_score else ()  # how many, and why, is said once, at the end
    wrong = [v for v in transcript.verdicts if v.status not in (Status.PASSED, Status.SKIPPED, *told_below)]
    shown, said, names = _to_show(wrong), set[str](), {v.check for v in wrong}
    # A hidden check is told with its visible twin; and what a prerequisite spoils is told by one example.
    listed = [v for v in wrong if v.check.removesuffix("@hidden") not in names - {v.check}]
    told = listed if transcript.blame is None else listed[:0] if shown is None else [shown]
    for verdict in told:
        yield from _check(verdict, say, verdict is shown, f"{verdict.check}@hidden" in names, said)
    if len(told) < len(listed):
        yield click.style(f"  ✗ {say('{count} more wrong', count=len(listed) - len(told))}", dim=True)
    withheld = sum(v.status is Status.SKIPPED for v in transcript.verdicts)
    if withheld:
        line = say("passing, but not counted until a check of the values is right: {count}", count=withheld)
        yield click.style(f"  – {line}", dim=True)


def _to_show(wrong: Sequence[Verdict]) -> Verdict | None:
    """The one check whose call is shown in full: the first whose inputs were drawn, else the first that has a call."""
    called = [v for v in wrong if v.call and v.visibility is Visibility.VISIBLE]
    return next((v for v in called if v.kind not in STATED), next(iter(called), None))


def _check(verdict: Verdict, say: Voice, in_full: bool, also_hidden: bool, said: set[str]) -> Iterator[str]:
    """The check's own sentence, and beneath it what is wrong, unless that was said just like this before."""
    sign, colour, _ = LOOKS[verdict.status]
    message, text = say.say(verdict.message), say.text(verdict.text)
    known = message in said
    said.add(message)
    if not in_full:
        message = _with_call(message, verdict.call)
    if verdict.message is not None and "why" in verdict.message.values and verdict.kind == "error":
        text, message = message, ""  # the message repeats the sentence
    note = click.style(f" ({say('on hidden inputs too')})", dim=True) if also_hidden else ""
    yield f"  {click.style(sign, fg=colour)} {text or message}{note}"
    if text and message and (in_full or not known):
        yield f"    {message}"
    if in_full:
        yield from _call(verdict.call, say)


def _with_call(message: str, call: str) -> str:
    """The message with a short call in full in place of `name(...)`, or behind it."""
    if "\n" in call or len(call) > MAX_INLINE or call.endswith("()") or clean(call) in message:
        return message
    short = f"{call.partition('(')[0]}(...)"
    return message.replace(short, clean(call), 1) if short in message else f"{message}  [{clean(call)}]"


def _call(code: str, say: Voice) -> Iterator[str]:
    """The call as code to paste; what is too long to read is cut."""
    kept = "\n".join(clean_code(code[:MAX_CHARACTERS]).split("\n")[:MAX_LINES])
    yield ""
    yield from (click.style(f"        {line}", fg="cyan") for line in kept.split("\n"))
    if len(kept) < len(clean_code(code)):
        yield click.style(f"        … {say('(cut: --format json has all of it)')}", dim=True)
    yield ""


def _notes(transcript: Transcript, say: Voice) -> Iterator[str]:
    notes = dict.fromkeys(say.say(note) for verdict in transcript.verdicts for note in verdict.notes)
    yield from (click.style(f"  · {say('note: {text}', text=note)}", dim=True) for note in notes)
