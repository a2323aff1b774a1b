"""The report that a person reads in a terminal; whoever prints it takes the colours out where they are not wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

import click

from grader.model import Outcome, Status, Transcript
from grader.reports._exercise import exercise_lines, look_of
from grader.reports._receipt import receipt_lines
from grader.reports._voice import Voice, clean, voice

if TYPE_CHECKING:
    from grader.classes import ClassResults

Speak = Callable[..., Voice]
UNSAFE = ("C", "D")


def render(outcome: Outcome, lang: str | None) -> str:
    """Blocks with an empty line between them."""
    speak = partial(voice, lang, outcome.report.course)
    say = speak()
    started = [t for t in outcome.report.transcripts if not is_unstarted(t)]
    blocks = [*_exercises(started, speak), _table(started, say), _unstarted(outcome, say), _problems(outcome, say),
              _summary(outcome, say), *("\n".join(receipt_lines(r, say)) for r in outcome.receipts),
              *(click.style(say.say(note), fg="yellow") for note in outcome.notes)]  # fmt: skip
    return "\n\n".join(block for block in blocks if block)


def render_class(results: ClassResults, lang: str | None) -> str:
    """What a teacher wants to know of a class first."""
    from grader.reports._class import class_lines

    return "\n\n".join(class_lines(results, lang))


def is_unstarted(transcript: Transcript) -> bool:
    return all(v.status is Status.MISSING for v in transcript.verdicts)


def _exercises(transcripts: Sequence[Transcript], speak: Speak) -> Iterator[str]:
    named = len({t.submission for t in transcripts}) > 1
    for transcript in transcripts:
        yield "\n".join(exercise_lines(transcript, speak(transcript.exercise), named)).rstrip("\n")


def _table(transcripts: Sequence[Transcript], say: Voice) -> str:
    """Everything at a glance, when there is more than one. The words come last: wide letters shift no column there."""
    if len(transcripts) < 2:
        return ""
    from tabulate import tabulate

    return tabulate([_row(t, say) for t in transcripts], tablefmt="plain", disable_numparse=True)


def _row(transcript: Transcript, say: Voice) -> tuple[str, ...]:
    sign, colour, word = look_of(transcript)
    points = f"{transcript.score:g}/{transcript.max_score:g}" if transcript.max_score else ""
    mistake = transcript.hint.mistake if transcript.hint is not None else ""
    return f"  {transcript.exercise}", points, click.style(f"{sign} {say.say(word)}", fg=colour), mistake


def _unstarted(outcome: Outcome, say: Voice) -> str:
    found = dict.fromkeys(t.exercise for t in outcome.report.transcripts if is_unstarted(t))
    if not found:
        return ""
    return click.style(say("– not started: {names}", names=", ".join(found)), dim=True)


def _problems(outcome: Outcome, say: Voice) -> str:
    return "\n".join(click.style(f"✗ {say.text(problem.why)}", fg="red", bold=True) for problem in outcome.problems)


def _summary(outcome: Outcome, say: Voice) -> str:
    transcripts = outcome.report.transcripts
    lines = [click.style(_counts(transcripts, say), bold=True)] if transcripts else []
    lines += [click.style(line, fg="yellow") for line in _unchecked(transcripts, say)]
    if transcripts and not outcome.receipts and outcome.report.provenance.seed != "public":
        lines.append(click.style(say("Nothing was recorded, and no attempt used up."), fg="yellow"))
    if outcome.report.provenance.level in UNSAFE:
        warning = say(
            "Confinement level {level}: hostile code is not contained on this machine. `grade doctor` says why.",
            level=outcome.report.provenance.level,
        )
        lines.append(click.style(warning, fg="red", bold=True))
    return "\n".join(lines)


def _counts(transcripts: Sequence[Transcript], say: Voice) -> str:
    right = sum(t.status is Status.PASSED for t in transcripts)
    wrong = sum(map(_is_wrong, transcripts))
    unstarted = sum(map(is_unstarted, transcripts))
    unchecked = sum(t.status is Status.UNCHECKED for t in transcripts)
    broken = sum(t.status is Status.BROKEN for t in transcripts)
    counted = (
        (right, say("{count} right", count=right)),
        (wrong, say("{count} wrong", count=wrong)),
        (unstarted, say("{count} not started", count=unstarted)),
        (unchecked, say("{count} not checked", count=unchecked)),
        (broken, say("{count} not graded, by our own fault", count=broken)),
    )
    parts = [text for count, text in counted if count]
    earned, most = sum(t.score for t in transcripts), sum(t.max_score for t in transcripts)
    return " · ".join([*parts, say("{score} of {most} points", score=f"{earned:g}", most=f"{most:g}")])


def _is_wrong(transcript: Transcript) -> bool:
    return transcript.status not in (Status.PASSED, Status.UNCHECKED, Status.BROKEN) and not is_unstarted(transcript)


def _unchecked(transcripts: Sequence[Transcript], say: Voice) -> Iterator[str]:
    """What was not checked, and why: it must not be taken for right."""
    for transcript in transcripts:
        left = [v for v in transcript.verdicts if v.status is Status.UNCHECKED]
        if left and transcript.max_score:
            why = left[0].message.values.get("why", "") if left[0].message is not None else ""
            yield say("{name}: {checked} of {all} points checked; {points} need a GPU: {why}", why=say.text(why),
                      name=clean(transcript.exercise), checked=f"{transcript.max_score:g}",
                      all=f"{transcript.max_score + transcript.unchecked_points:g}",
                      points=f"{transcript.unchecked_points:g}")  # fmt: skip
        elif transcript.unchecked_points:
            yield say("{name}: {points} points could not be checked: {why}", name=clean(transcript.exercise),
                      points=f"{transcript.unchecked_points:g}", why=say.say(left[0].message))  # fmt: skip
        elif left:
            yield say("{name} could not be checked: {why}", name=transcript.exercise, why=say.say(left[0].message))
