"""Is the gradebook whole? What was recorded is held against the receipts, the journal and itself."""

from __future__ import annotations

import hmac
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from grader.gradebook.journal import first_break
from grader.gradebook.rows import RECORDED, Attempt, Event, HandIn, Regrade
from grader.gradebook.store import Gradebook
from grader.model import Sentence
from grader.receipts import digest_of, seal_of


@dataclass(frozen=True)
class Audit:
    """The journal, and what is wrong."""

    events: tuple[Event, ...]
    findings: tuple[Sentence, ...]
    attempts: int
    handins: int


def audit(book: Gradebook, key: bytes | None) -> Audit:
    """Look at everything. `key` is what receipts are sealed with, None where it is not here."""
    with book.transaction() as entry:
        events, attempts = entry.all(Event), entry.marks()
        handins, regrades = entry.all(HandIn), entry.all(Regrade)
        sums = list(_sums(entry.each(Attempt)))
    findings = [*_journal(events, handins), *_receipts(handins, key), *_marks(handins, attempts, regrades),
                *_numbers(attempts), *sums]  # fmt: skip
    return Audit(tuple(events), tuple(findings), len(attempts), len(handins))


def _journal(events: Sequence[Event], handins: Sequence[HandIn]) -> Iterator[Sentence]:
    broken = first_break(events)
    if broken is not None:
        yield say("the journal was changed at line {number}, or a line before it is missing", number=broken)
    there = {handin.id for handin in handins}
    for event in events:
        if event.what == "recorded" and event.detail.get("handin") not in there:
            yield say("the journal tells of hand-in {id}, which is gone", id=event.detail.get("handin"))


def _receipts(handins: Sequence[HandIn], key: bytes | None) -> Iterator[Sentence]:
    for handin in handins:
        if handin.receipt is None:
            continue
        digest, given = digest_of(handin.receipt), handin.receipt
        sealed = key is None or hmac.compare_digest(seal_of(digest, key), str(given.get("seal")))
        if digest != given.get("digest") or not sealed:
            yield say("the receipt of hand-in {id} was changed", id=handin.id)


def _marks(handins: Sequence[HandIn], attempts: Sequence[Attempt], regrades: Sequence[Regrade]) -> Iterator[Sentence]:
    """Every attempt has the marks of its receipt, or of the last regrade; and every receipt has its attempts."""
    due = {(h.id, g["exercise"]): (g["score"], g["max_score"])
           for h in handins if h.receipt is not None for g in h.receipt["exercises"]}  # fmt: skip
    again = {regrade.attempt: (regrade.after["score"], regrade.after["max_score"]) for regrade in regrades}
    recorded = {handin.id for handin in handins if handin.state == RECORDED}
    for attempt in attempts:
        said = due.pop((attempt.receipt, attempt.exercise), None)
        if attempt.receipt not in recorded:
            yield say("attempt {id} belongs to no hand-in", id=attempt.id)
        elif (said or attempt.id in again) and again.get(attempt.id, said) != (attempt.score, attempt.max_score):
            yield say("the points of attempt {id} of {student} are not those of its receipt", id=attempt.id,
                       student=attempt.student)  # fmt: skip
    for handin, exercise in due:
        yield say("the attempt at {exercise} of hand-in {id} is gone", id=handin, exercise=exercise)


def _numbers(attempts: Sequence[Attempt]) -> Iterator[Sentence]:
    last: dict[tuple[str, str], int] = {}
    for attempt in attempts:
        place = (attempt.student, attempt.exercise)
        if attempt.number != last.get(place, 0) + 1:
            yield say("an attempt of {student} at {exercise} before number {number} is missing",
                       student=attempt.student, exercise=attempt.exercise, number=attempt.number)  # fmt: skip
        last[place] = attempt.number


def _sums(attempts: Iterable[Attempt]) -> Iterator[Sentence]:
    for attempt in attempts:
        if not math.isclose(attempt.score, math.fsum(v["points"] for v in attempt.verdicts), abs_tol=1e-6):
            yield say("the points of attempt {id} of {student} are not the sum of its checks", id=attempt.id,
                       student=attempt.student)  # fmt: skip


def say(template: str, **values: object) -> Sentence:
    return Sentence(template, {name: str(value) for name, value in values.items()})
