"""A network judged on a GPU, beside what was judged on the CPU; without a GPU, what is left unchecked is said."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from itertools import takewhile
from typing import Protocol

from grader.battery import Battery
from grader.checks import Check
from grader.device import Found
from grader.errors import CannotCheck, GraderFault
from grader.exercise import Exercise
from grader.items import Drawn, PointsFor
from grader.judge import verdicts_in_turn
from grader.model import Sentence, Status, Verdict, Visibility
from grader.sandbox.asks import Asks
from grader.spoken import Spoken

KIND = "device"
_FIRST = Sentence("counts only once a check of the values is right")


class Opened(Protocol):
    """What is needed of a session that its owner has opened: it is asked, and closes by itself."""

    def __call__(self) -> AbstractContextManager[Asks]: ...


def device_verdicts(spoken: Spoken, seeds: Sequence[str], draw: Callable[[str], Battery], found: Found,
                    opened: Opened, points_for: PointsFor, worth: bool) -> tuple[Verdict, ...]:  # fmt: skip
    """The checks of `device_exercise(...)` judged, a twin for each seed but the public one.

    `draw` gives the battery of a seed, and is asked only where there is a device. `worth` says whether anything on the
    CPU was right: else nothing here counts, and nothing is run.
    """
    due = [verdict for seed in seeds for verdict in _due(spoken.exercise, seed, points_for)]
    if found.device is None:
        return _all(due, Status.UNCHECKED, Sentence("needs a GPU: {why}", {"why": found.why}))
    if not worth:
        return _all(due, Status.SKIPPED, _FIRST)
    try:
        with opened() as session:
            return tuple(_judged(spoken, [Drawn(draw(seed), seed) for seed in seeds], session, points_for))
    except (CannotCheck, GraderFault) as error:  # a driver that gives up is no fault of the student's
        return _all(due, Status.UNCHECKED, Sentence("the GPU could not be used: {why}", {"why": str(error)}))


def _judged(spoken: Spoken, drawn: Sequence[Drawn], session: Asks, points_for: PointsFor) -> Iterator[Verdict]:
    for battery in drawn:
        in_turn = verdicts_in_turn(spoken, session, battery, points_for)
        yield from takewhile(lambda verdict: verdict.kind == KIND, in_turn)


def _due(exercise: Exercise, seed: str, points_for: PointsFor) -> Iterator[Verdict]:
    visibility = Drawn({}, seed).visibility
    for check in exercise.checks:
        points = check.points * points_for(check.kind, visibility)
        yield Verdict(_name(check, visibility), check.kind, visibility, Status.PASSED, points, points, text=check.text)


def _name(check: Check, visibility: Visibility) -> str:
    return check.id if visibility is Visibility.VISIBLE else f"{check.id}@hidden"


def _all(verdicts: Sequence[Verdict], status: Status, message: Sentence) -> tuple[Verdict, ...]:
    return tuple(replace(verdict, status=status, points=0.0, message=message) for verdict in verdicts)
