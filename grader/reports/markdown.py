"""Feedback in Markdown: for a student by submission, for a class as tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from grader.model import Outcome
from grader.reports._escaping import escaped
from grader.reports._feedback import exercise_blocks, overview, problem_blocks
from grader.reports._plain import Speak, reader_voices
from grader.reports._receipt import mark_line
from grader.reports._voice import Voice
from grader.reports.text import is_unstarted

if TYPE_CHECKING:
    from grader.classes import ClassResults, StudentResult


def render(outcome: Outcome, lang: str | None) -> str:
    """Blocks with an empty line between them; what was not started is in one line at the end."""
    return "\n\n".join(_blocks(outcome, reader_voices(outcome.report.course, lang)))


def render_class(results: ClassResults, lang: str | None) -> str:
    """Marks, the checks that most fail, and the misconceptions with who has them."""
    return "\n\n".join(_class_blocks(results, reader_voices(results.course, lang)))


def _blocks(outcome: Outcome, speak: Speak) -> Iterator[str]:
    say, transcripts = speak(), outcome.report.transcripts
    yield f"# {say('Feedback')}"
    yield from problem_blocks(outcome, say)
    started = [t for t in transcripts if not is_unstarted(t)]
    if started:
        yield overview(started, speak)
    for receipt in outcome.receipts:
        yield f"**{escaped(mark_line(receipt, say))}**"
        yield escaped(say("Receipt {id}: recorded. Keep it.", id=receipt.id))
    for transcript in started:
        yield from exercise_blocks(transcript, speak(transcript.exercise))
    idle = [t.exercise for t in transcripts if is_unstarted(t)]
    if idle:
        yield escaped(say("– not started: {names}", names=", ".join(idle)))


def _class_blocks(results: ClassResults, speak: Speak) -> Iterator[str]:
    from grader.classes import failing_checks, misconceptions

    say = speak()
    yield f"# {escaped(say.text(results.title))}"
    rows = [f"| {say('Student')} | {say('Mark')} | {say('Result')} |", "|---|---:|---|"]
    yield "\n".join([*rows, *(_student(student, say) for student in results.students)])
    mistakes = misconceptions(results)
    if mistakes:
        yield f"## {say('Known mistakes')}"
        yield "\n".join(f"- **{escaped(m.hint.mistake)}** ({escaped(m.exercise)}, {len(m.students)}): "
                        f"{escaped(speak(m.exercise).say(m.hint.text))}" for m in mistakes)  # fmt: skip
    failing = failing_checks(results)
    if failing:
        yield f"## {say('Checks that fail most')}"
        yield "\n".join(f"- {c.failed}/{c.judged} {escaped(c.exercise)}: "
                        f"{escaped(speak(c.exercise).text(c.text) or c.check)}" for c in failing[:40])  # fmt: skip


def _student(student: StudentResult, say: Voice) -> str:
    mark = "–" if student.mark is None else f"{student.mark:.2f}"
    return f"| {escaped(student.student)} | {mark} | {say('passed') if student.passed else say('not passed')} |"
