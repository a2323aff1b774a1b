"""Feedback in Markdown: what the Markdown report and the summary of a CI job are made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from grader.model import Outcome, Status, Transcript, Verdict
from grader.reports._escaping import code_block, escaped
from grader.reports._exercise import look_of, points_of
from grader.reports._plain import WRONG, Speak, explanation, first_wrong, name_of, title_of
from grader.reports._voice import Voice

MAX_CHECKS = 40  # of one exercise; nobody reads more
MAX_CODE = 4000  # characters


def overview(transcripts: Sequence[Transcript], speak: Speak) -> str:
    """A table with one row for each exercise."""
    say = speak()
    rows = [f"| {say('Exercise')} | {say('Result')} | {say('Points')} | {say('Known mistake')} |", "|---|---|---:|---|"]
    return "\n".join([*rows, *(_row(t, speak(t.exercise)) for t in transcripts)])


def exercise_blocks(transcript: Transcript, say: Voice) -> Iterator[str]:
    """Heading, reason, the smallest failing call, then every check that is wrong."""
    sign, _, word = look_of(transcript)
    yield f"## {sign} {escaped(title_of(transcript, say))}"
    facts = (f"`{transcript.exercise}`", escaped(say.say(word)), escaped(points_of(transcript, say)))
    yield " · ".join(fact for fact in facts if fact)
    why = explanation(transcript, say)
    if why:
        label = say("This is a known mistake: {mistake}", mistake=transcript.hint.mistake) if transcript.hint else ""
        yield "\n".join(f"> {line}" for line in (f"**{escaped(label)}**  " if label else "", escaped(why)) if line)
    shown = first_wrong(transcript)
    if shown is not None:
        yield from _in_full(shown, say)
    yield from _others([v for v in transcript.verdicts if v.status in WRONG and v is not shown], say)
    yield from _notes(transcript, say)


def problem_blocks(outcome: Outcome, say: Voice) -> Iterator[str]:
    yield from (f"**✗ {escaped(say.text(problem.why))}**" for problem in outcome.problems)


def _row(transcript: Transcript, say: Voice) -> str:
    sign, _, word = look_of(transcript)
    points = f"{transcript.score:g} / {transcript.max_score:g}" if transcript.max_score else ""
    mistake = escaped(transcript.hint.mistake) if transcript.hint is not None else ""
    return f"| {escaped(title_of(transcript, say))} | {sign} {escaped(say.say(word))} | {points} | {mistake} |"


def _in_full(verdict: Verdict, say: Voice) -> Iterator[str]:
    message = say.say(verdict.message)
    yield "  \n".join(part for part in (f"**{escaped(name_of(verdict, say))}**", escaped(message)) if part)
    if verdict.call:
        yield code_block(verdict.call[:MAX_CODE])


def _others(verdicts: Sequence[Verdict], say: Voice) -> Iterator[str]:
    lines = [_line(verdict, say) for verdict in verdicts[:MAX_CHECKS]]
    if len(verdicts) > MAX_CHECKS:
        lines.append(f"- {say('{count} more wrong', count=len(verdicts) - MAX_CHECKS)}")
    if lines:
        yield "\n".join(lines)


def _line(verdict: Verdict, say: Voice) -> str:
    message = escaped(say.say(verdict.message))
    return f"- {escaped(name_of(verdict, say))}" + (f"  \n  {message}" if message else "")


def _notes(transcript: Transcript, say: Voice) -> Iterator[str]:
    left = sum(v.status is Status.SKIPPED for v in transcript.verdicts)
    if left:
        yield escaped(say("passing, but not counted until a check of the values is right: {count}", count=left))
    notes = dict.fromkeys(say.say(note) for verdict in transcript.verdicts for note in verdict.notes)
    if notes:
        yield "\n".join(f"- {escaped(say('note: {text}', text=note))}" for note in notes)
