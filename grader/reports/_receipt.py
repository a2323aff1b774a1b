"""The receipt beneath an official grading."""

from __future__ import annotations

from collections.abc import Iterator

import click

from grader.model import Graded, Receipt
from grader.reports._voice import Voice, clean


def receipt_lines(receipt: Receipt, say: Voice) -> Iterator[str]:
    colour = "yellow" if receipt.mark is None else "green" if receipt.passed else "red"
    yield click.style(mark_line(receipt, say), fg=colour, bold=True)
    yield from (f"  {_graded(graded, say)}" for graded in receipt.exercises)
    yield ""
    yield click.style(say("Receipt {id}: recorded. Keep it.", id=receipt.id), bold=True)
    yield "  " + say("student {student}, {submission}", student=receipt.student, submission=receipt.submission)
    yield f"  sha256 {receipt.sha256}"
    versions = " ".join(f"{name}-{version}" for name, version in receipt.versions.items())
    yield f"  {receipt.submitted_at}  {clean(versions)}"
    yield "  " + say("confinement level {level}, salt commitment {salt}", level=receipt.level, salt=receipt.salt)
    yield "  " + say("digest {digest}", digest=receipt.digest)


def mark_line(receipt: Receipt, say: Voice) -> str:
    """The mark, or that it is kept back."""
    if receipt.mark is None:
        return say("the mark is not told yet: the course's feedback rules keep it back")
    passed = say("passed") if receipt.passed else say("not passed")
    return say("mark {mark}: {passed}", mark=f"{receipt.mark:.2f}", passed=passed)


def _graded(graded: Graded, say: Voice) -> str:
    score = "–" if graded.score is None else f"{graded.score:g}"
    points = f"{graded.exercise}  {score}/{graded.max_score:g}"
    late = f"  {say('late: -{share} of the full mark', share=f'{graded.deduction:g}')}" if graded.deduction else ""
    if graded.attempts is None:
        return f"{points}  {say('attempt {number}', number=graded.attempt)}{late}"
    return f"{points}  {say('attempt {number} of {limit}', number=graded.attempt, limit=graded.attempts)}{late}"
