"""Moments and spans of time, where clocks are set forward and back."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from grader.errors import UsageError
from grader.times import days_later, later, local_text, moment, read_utc, span, utc_text, zone

SEOUL, BERLIN = ZoneInfo("Asia/Seoul"), ZoneInfo("Europe/Berlin")


def utc(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("90 s", 90), ("10 min", 600), ("1.5 h", 5400), ("2d", 172_800), (" 1 w ", 604_800), ("0", 0), ("0 s", 0)],
)
def test_a_span_is_a_number_and_its_unit(text, seconds):
    assert span(text) == timedelta(seconds=seconds)


@pytest.mark.parametrize("text", ["", "10", "1:30", "-1 h", "2 days", "1e3 s", "٣ h", "1 m"])
def test_what_is_no_span_is_refused(text):
    with pytest.raises(UsageError, match="is no span of time. Write it like"):
        span(text)


@pytest.mark.parametrize(
    ("text", "place", "instant"),
    [
        ("2026-03-20 23:59", SEOUL, "2026-03-20T14:59:59"),
        ("2026-03-20", SEOUL, "2026-03-20T14:59:59"),
        ("2026-03-20T12:00:00", SEOUL, "2026-03-20T03:00:00"),
        ("2026-03-20 23:59 Z", SEOUL, "2026-03-20T23:59:59"),
        ("2026-03-20 23:59+02:00", SEOUL, "2026-03-20T21:59:59"),
        ("2026-03-20 12:00", BERLIN, "2026-03-20T11:00:59"),
        ("2026-04-20 12:00", BERLIN, "2026-04-20T10:00:59"),
        ("2026-10-25 02:30", BERLIN, "2026-10-25T01:30:59"),
    ],
)
def test_a_moment_is_the_last_instant_of_what_was_written(text, place, instant):
    """The last line: 02:30 comes twice that night, and the later one is meant."""
    assert moment(text, place) == utc(instant)


def test_a_time_that_the_clocks_skip_is_refused():
    with pytest.raises(UsageError, match="'2026-03-29 02:30' does not exist in Europe/Berlin"):
        moment("2026-03-29 02:30", BERLIN)


@pytest.mark.parametrize("text", ["", "tomorrow", "2026-13-01", "2026-02-30 10:00", "2026-03-20 24:01", "20.3.2026", "2026-03-20 23:59+25:00"])
def test_what_is_no_moment_is_refused(text):
    with pytest.raises(UsageError, match="is no date and time. Write it like"):
        moment(text, SEOUL)


@pytest.mark.parametrize("name", ["Mars/Olympus", "", "../etc/passwd", "KST!"])
def test_what_is_no_time_zone_is_refused(name):
    with pytest.raises(UsageError, match="is no time zone"):
        zone(name)


def test_a_day_later_is_the_same_time_on_the_clock():
    """These days have 23 and 25 hours."""
    assert days_later(utc("2026-03-28T22:59:59"), 1, BERLIN) == utc("2026-03-29T21:59:59")
    assert days_later(utc("2026-10-24T21:59:59"), 1, BERLIN) == utc("2026-10-25T22:59:59")


def test_a_time_that_is_skipped_on_the_later_day_is_reached_an_hour_later():
    assert days_later(moment("2026-03-28 02:30", BERLIN), 1, BERLIN) == utc("2026-03-29T01:30:59")


def test_hours_pass_whatever_the_clocks_do():
    assert later(utc("2026-03-28T22:00:00"), span("1 d") + span("2 h"), BERLIN) == utc("2026-03-29T23:00:00")


def test_far_away_days_are_no_error():
    assert days_later(utc("2026-01-01T00:00:00"), 10**9, SEOUL).year >= 9999


def test_what_is_kept_is_read_back():
    instant = datetime(2026, 3, 20, 14, 59, 59, 123_000, UTC)
    assert utc_text(instant) == "2026-03-20T14:59:59.123Z" and read_utc(utc_text(instant)) == instant
    assert local_text(instant, SEOUL) == "2026-03-20 23:59 Asia/Seoul"
