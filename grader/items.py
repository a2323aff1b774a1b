"""One check to be judged: its cases, what each of their calls was answered, and the verdict that this gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from grader.battery import PUBLIC, Battery, BatteryCase, RecordedCall
from grader.checks import Check
from grader.conforming import Notes
from grader.exchange import Reply
from grader.failures import Failure, failed, failure_of
from grader.gating import HIDDEN
from grader.model import Status, Verdict, Visibility
from grader.sandbox.asks import Asks
from grader.spoken import Spoken

PointsFor = Callable[[str, Visibility], float]


@dataclass(frozen=True)
class Drawn:
    """A battery with its seed, which decides who may see it."""

    battery: Battery
    seed: str

    @property
    def visibility(self) -> Visibility:
        return Visibility.VISIBLE if self.seed == PUBLIC else Visibility.HIDDEN


@dataclass(frozen=True)
class Item:
    """One check to be judged: its battery cases, and what each of their calls was answered."""

    check: Check
    drawn: Drawn
    replies: tuple[tuple[Reply, ...], ...] = ()

    @property
    def cases(self) -> tuple[BatteryCase, ...]:
        return self.drawn.battery[self.check.id]

    @property
    def name(self) -> str:
        return self.check.id if self.drawn.visibility is Visibility.VISIBLE else f"{self.check.id}{HIDDEN}"

    def answered(self) -> list[tuple[RecordedCall, Reply]]:
        return [pair for case, replies in zip(self.cases, self.replies, strict=True)
                for pair in zip(case.calls, replies, strict=True)]  # fmt: skip


def passed(item: Item, points_for: PointsFor) -> Verdict:
    """The verdict where nothing is wrong, with all points."""
    points = item.check.points * points_for(item.check.kind, item.drawn.visibility)
    seconds = sum(reply.seconds for replies in item.replies for reply in replies)
    return Verdict(item.name, item.check.kind, item.drawn.visibility, Status.PASSED, points, points,
                   text=item.check.text, seconds=seconds)  # fmt: skip


def verdict_on(spoken: Spoken, session: Asks, item: Item, points_for: PointsFor, notes: Notes) -> Verdict:
    """The check run on the replies to each of its cases, up to the first that fails."""
    verdict = passed(item, points_for)
    for case, replies in zip(item.cases, item.replies, strict=True):
        if replies and all([reply.as_due for reply in replies]):
            continue  # on these very answers, which are the oracle's, the check held when it was recorded
        failure = failure_in(spoken, session, item, case, replies, notes)
        if failure is not None:
            return failed(verdict, failure, spoken)
    return replace(verdict, notes=tuple(notes.sentences.values()))


def failure_in(spoken: Spoken, session: Asks, item: Item, case: BatteryCase, replies: Sequence[Reply],
               notes: Notes) -> Failure | None:  # fmt: skip
    """What is wrong in one case; calls without a reply are asked now."""
    return failure_of(spoken, item.check, case, replies, lambda one: session.ask([one])[0], notes)
