"""Moments and spans of time as people write them, and as the gradebook keeps them.

A deadline is a time on a clock in some place. It may not exist there, or come twice, when the clocks change.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from grader.errors import UsageError

_SPAN = re.compile(r"(\d{1,6}(?:\.\d{1,3})?) ?(s|min|h|d|w)", re.ASCII)
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?)? ?(Z|[+-]\d\d:\d\d)?", re.ASCII)
_SECONDS = {"s": 1, "min": 60, "h": 3600, "d": 86_400, "w": 604_800}


def zone(name: str) -> ZoneInfo:
    """The time zone of this name, say Asia/Seoul. Raises UsageError."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UsageError(f"{name!r} is no time zone. Write it like Asia/Seoul, Europe/Berlin or UTC.") from None


def span(text: str) -> timedelta:
    """`90 s`, `10 min`, `1.5 h`, `2 d` or `1 w`; 0 needs no unit. Raises UsageError."""
    found = _SPAN.fullmatch(text.strip())
    if found is None and text.strip() != "0":
        raise UsageError(f"{text!r} is no span of time. Write it like 90 s, 10 min, 1.5 h, 2 d or 1 w.")
    return timedelta(seconds=float(found[1]) * _SECONDS[found[2]]) if found is not None else timedelta(0)


def moment(text: str, place: ZoneInfo) -> datetime:
    """A date and time on the clocks of a place, or with its own offset from UTC, as UTC. Raises UsageError.

    The last instant of what was written: a date means its whole day, and 23:59 the whole minute. Where clocks are set
    back and a time comes twice, the later one is meant, in the student's favour.
    """
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        raise _no_moment(text)
    day, minute, second, offset = found.groups()
    try:
        written = datetime.fromisoformat(f"{day}T{minute or '23:59'}{second or ':59'}")
        if offset:
            return datetime.fromisoformat(f"{written.isoformat()}{offset}").astimezone(UTC)
    except ValueError:
        raise _no_moment(text) from None
    instant = written.replace(tzinfo=place, fold=1).astimezone(UTC)
    if instant.astimezone(place).replace(tzinfo=None) != written:
        raise UsageError(f"{text!r} does not exist in {place.key}, where clocks are set forward. Write another time.")
    return instant


def days_later(start: datetime, days: int, place: ZoneInfo) -> datetime:
    """The same time on the clocks of a place so many days later, whether or not these days have 24 hours.

    A time that comes twice on that day is the later one; one that is skipped there is reached an hour later.
    """
    local = start.astimezone(place)
    wall = datetime.combine(_date_after(local.date(), days), local.time())
    return max(wall.replace(tzinfo=place, fold=fold).astimezone(UTC) for fold in (0, 1))


def later(start: datetime, by: timedelta, place: ZoneInfo) -> datetime:
    """So much later: whole days on the clock, the rest as it passes."""
    days, rest = divmod(by, timedelta(days=1))
    return days_later(start, days, place) + rest


def utc_text(instant: datetime) -> str:
    """As the gradebook keeps it: UTC to the millisecond, which sorts as text."""
    return instant.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def read_utc(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def local_text(instant: datetime, place: ZoneInfo) -> str:
    """For people: the date and time on the clocks of the place, and its name."""
    return f"{instant.astimezone(place):%Y-%m-%d %H:%M} {place.key}"


def _date_after(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max


def _no_moment(text: str) -> UsageError:
    return UsageError(f"{text!r} is no date and time. Write it like 2026-03-20 23:59, or 2026-03-20 for the whole day.")
