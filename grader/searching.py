"""A live Hypothesis search: in place of a check's battery, or for the smallest call at which it fails."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from grader.battery import BatteryCase, seed_for
from grader.conforming import Notes
from grader.failures import Failure, failed
from grader.items import Item, PointsFor, failure_in, passed, verdict_on
from grader.model import Status, Verdict
from grader.sandbox.asks import Asks
from grader.shrinking import smallest_failing
from grader.spoken import Spoken


def searched_verdict(spoken: Spoken, session: Asks, item: Item, points_for: PointsFor, notes: Notes) -> Verdict:
    """By what a search finds; a worked example is one case, and judged as it is."""
    if item.check.kind == "example":
        return verdict_on(spoken, session, item, points_for, notes)
    failure = _smallest_failure(spoken, session, item, lambda found: found is not None)
    verdict = passed(item, points_for)
    return failed(verdict, failure, spoken) if failure is not None else verdict


def with_first_shrunk(spoken: Spoken, session: Asks, items: Sequence[Item], verdicts: list[Verdict]) -> list[Verdict]:
    """Shrink the first drawn check that failed; the others keep the simplest case of their battery."""
    for index, item in enumerate(items):
        if verdicts[index].status in (Status.FAILED, Status.RAISED) and item.check.kind != "example":
            shrunk = _shrunk(spoken, session, item, verdicts[index])
            return [*verdicts[:index], shrunk, *verdicts[index + 1 :]]
    return verdicts


def _shrunk(spoken: Spoken, session: Asks, item: Item, verdict: Verdict) -> Verdict:
    def fails_alike(found: Failure | None) -> bool:
        return found is not None and found.status is verdict.status

    failure = _smallest_failure(spoken, session, item, fails_alike)
    return failed(verdict, failure, spoken) if failure is not None else verdict


def _smallest_failure(spoken: Spoken, session: Asks, item: Item,
                      wanted: Callable[[Failure | None], bool]) -> Failure | None:  # fmt: skip
    """What a live search finds, asking the session one call at a time."""
    session.restart_clock()

    def failure(drawn: dict[str, object]) -> Failure | None:
        return failure_in(spoken, session, item, BatteryCase(drawn, ()), (), Notes())

    seed = seed_for(spoken.exercise, item.check.id, item.drawn.seed)
    smallest = smallest_failing(item.check.inputs, lambda drawn: wanted(failure(drawn)), seed)
    return failure(smallest) if smallest is not None else None
