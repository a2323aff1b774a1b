"""The smallest failing call: Hypothesis wakes up only here, and only after a case has failed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from grader.battery import house_hypothesis, strategy_for
from grader.drawing import Inputs

MAX_EXAMPLES = 100
MAX_TRIES = 250


def smallest_failing(inputs: Inputs, fails: Callable[[dict[str, Any]], bool], seed: int) -> dict[str, Any] | None:
    """The simplest draw that fails, as far as `MAX_TRIES` tries lead; None when none of them failed.

    The budget is counted in tries, not in time, so that the same submission gets the same message.
    """
    import random

    house_hypothesis()
    import hypothesis

    found: list[dict[str, Any]] = []
    tries = 0

    def predicate(case: dict[str, Any]) -> bool:
        nonlocal tries
        tries += 1
        failed = tries <= MAX_TRIES and fails(case)
        if failed:
            found.append(case)
        return failed

    settings = hypothesis.settings(
        max_examples=MAX_EXAMPLES, database=None, deadline=None,
        suppress_health_check=list(hypothesis.HealthCheck),
        phases=[hypothesis.Phase.generate, hypothesis.Phase.shrink],
    )  # fmt: skip
    try:
        chance = random.Random(seed)
        smallest: dict[str, Any] = hypothesis.find(strategy_for(inputs), predicate, settings=settings, random=chance)
        return smallest
    except hypothesis.errors.NoSuchExample:
        return None
    except hypothesis.errors.HypothesisException:  # it complains that the last try no longer fails
        return found[-1] if found else None
