"""The rules applied: whose deadline is when, what lateness costs, which attempt counts, who may hand in now.

Nothing here reads a clock or a database. Moments are UTC.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from grader.gradebook.rows import Attempt, Extension
from grader.rules import Counts, Feedback, Late, Rules
from grader.times import days_later, later, read_utc

HOUR = timedelta(hours=1)
_ROUNDING = 1e-9


@dataclass(frozen=True)
class Standing:
    """One attempt with what lateness takes from it; marks are shares in [0, 1]."""

    attempt: Attempt
    mark: float
    deduction: float
    lateness: timedelta

    @property
    def earned(self) -> float:
        return max(0.0, self.mark - self.deduction)


def extended(rules: Rules, extensions: Iterable[Extension], exercise: str, track: str, place: ZoneInfo) -> Rules:
    """The rules as they are for a student, whose extensions come oldest first.

    That of the exercise comes before the track's, and that before one of everything; of each, the latest counts. An
    extension never takes time away.
    """
    latest = {extension.scope: extension for extension in extensions}
    found = latest.get(exercise) or latest.get(track) or latest.get("")
    if found is None:
        return rules
    attempts = rules.attempts + found.attempts if rules.attempts is not None else None
    return replace(rules, attempts=attempts, deadline=_moved(rules.deadline, found, place))


def _moved(deadline: datetime | None, extension: Extension, place: ZoneInfo) -> datetime | None:
    if deadline is None:
        return None
    if extension.until is not None:
        return max(deadline, read_utc(extension.until))
    return later(deadline, timedelta(seconds=extension.seconds), place)


def lateness(rules: Rules, at: datetime) -> timedelta:
    """How long after the deadline; nothing within the grace."""
    if rules.deadline is None or at - rules.deadline <= rules.late.grace:
        return timedelta(0)
    return at - rules.deadline


def is_cut_off(rules: Rules, at: datetime, place: ZoneInfo) -> bool:
    """Is nothing taken any more?"""
    cutoff = rules.late.cutoff
    if rules.deadline is None or cutoff is None:
        return False
    return at > later(rules.deadline, cutoff, place)


def deduction(rules: Rules, at: datetime, place: ZoneInfo) -> float:
    """What lateness costs, as a share of the full mark: so much for each day and each hour that has begun."""
    late = lateness(rules, at)
    if not late or rules.deadline is None:
        return 0.0
    return min(rules.late.at_most, _price(rules.late, _days_begun(rules.deadline, at, place), math.ceil(late / HOUR)))


def _price(late: Late, days: int, hours: int) -> float:
    return late.per_day * days + late.per_hour * hours


def _days_begun(deadline: datetime, at: datetime, place: ZoneInfo) -> int:
    """1 up to the deadline's time on the clock a day later, and so on; such a day has 23 to 25 hours."""
    days = max(0, (at.astimezone(place).date() - deadline.astimezone(place).date()).days - 1)
    while at > days_later(deadline, days, place):
        days += 1
    return days


def standing(rules: Rules, attempt: Attempt, place: ZoneInfo) -> Standing:
    at = read_utc(attempt.submitted_at)
    mark = attempt.score / attempt.max_score if attempt.max_score > 0 else 0.0
    return Standing(attempt, mark, deduction(rules, at, place), lateness(rules, at))


def counted(rules: Rules, standings: Sequence[Standing]) -> Standing:
    """The one that counts, of one student's for one exercise. Of equal ones the earliest is the best."""
    in_time = sorted(standings, key=lambda s: (s.attempt.submitted_at, s.attempt.number))
    if rules.counts is Counts.LAST:
        return in_time[-1]
    return max(in_time, key=lambda s: round(s.earned / _ROUNDING))


def feedback_at(rules: Rules, now: datetime) -> Feedback:
    """What may be shown at this moment."""
    return rules.after if rules.deadline is not None and now > rules.deadline else rules.before


def next_at(rules: Rules, last: str | None) -> datetime | None:
    """When the cool-down after the last attempt is over."""
    return read_utc(last) + rules.cooldown if last is not None and rules.cooldown else None
