"""The rules of handing in, as a table: deadlines, lateness, extensions, and which attempt counts."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from grader.gradebook.policy import counted, deduction, extended, feedback_at, is_cut_off, lateness, next_at, standing
from grader.gradebook.rows import Attempt, Extension
from grader.rules import Counts, Feedback, Late, Rules, Shown
from grader.times import moment, read_utc, utc_text

SEOUL, BERLIN = ZoneInfo("Asia/Seoul"), ZoneInfo("Europe/Berlin")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
DUE = moment("2026-03-20 23:59", SEOUL)


def rules(deadline=DUE, **late):
    return Rules(deadline=deadline, late=Late(**late))


def attempt(number=1, score=8.0, at=DUE):
    return Attempt(f"a-{number}", "kim", "relu", number, utc_text(at), "ab" * 32, score, 10.0, "failed", None, {},
                   "cd" * 32, "A", f"r-{number}", "ef" * 32, [])  # fmt: skip


def extension(scope="", until=None, seconds=0, attempts=0):
    return Extension("e", "kim", scope, until, seconds, attempts, "", "2026-01-01T00:00:00.000Z")


# ---------------------------------------------------------------- lateness


@pytest.mark.parametrize(
    ("late", "after", "taken"),
    [
        ({"per_day": 0.1}, timedelta(0), 0.0),
        ({"per_day": 0.1}, timedelta(seconds=1), 0.1),
        ({"per_day": 0.1}, DAY, 0.1),
        ({"per_day": 0.1}, DAY + timedelta(seconds=1), 0.2),
        ({"per_day": 0.1}, 30 * DAY, 1.0),
        ({"per_day": 0.1, "at_most": 0.5}, 30 * DAY, 0.5),
        ({"per_hour": 0.01}, timedelta(seconds=1), 0.01),
        ({"per_hour": 0.01}, HOUR, 0.01),
        ({"per_hour": 0.01}, 2.5 * HOUR, 0.03),
        ({"per_day": 0.1, "per_hour": 0.01}, DAY + HOUR, 0.45),
        ({"per_day": 0.1, "grace": HOUR}, HOUR, 0.0),
        ({"per_day": 0.1, "grace": HOUR}, 1.01 * HOUR, 0.1),
        ({}, DAY, 0.0),
    ],
)
def test_lateness_costs_what_the_rules_say(late, after, taken):
    """Up to the grace nothing; beyond it, each day and hour that has begun since the deadline."""
    assert deduction(rules(**late), DUE + after, SEOUL) == pytest.approx(taken)


def test_without_a_deadline_nothing_is_late():
    free = rules(deadline=None, per_day=0.5, cutoff=timedelta(0))
    assert deduction(free, DUE + DAY, SEOUL) == 0 and not is_cut_off(free, DUE + DAY, SEOUL)


@pytest.mark.parametrize(
    ("deadline", "handed_in", "days"),
    [
        ("2026-10-24 23:59", "2026-10-25 23:59", 1),
        ("2026-10-24 23:59", "2026-10-26 00:00", 2),
        ("2026-03-28 23:59", "2026-03-29 23:59", 1),
        ("2026-03-28 23:59", "2026-03-30 00:00", 2),
    ],
)
def test_a_day_ends_at_the_deadlines_time_on_the_clock_though_it_has_23_or_25_hours(deadline, handed_in, days):
    late = rules(moment(deadline, BERLIN), per_day=0.1)
    assert deduction(late, moment(handed_in, BERLIN), BERLIN) == pytest.approx(0.1 * days)


@pytest.mark.parametrize(("deadline", "handed_in", "hours"), [("2026-10-25 00:59", "2026-10-25 03:59", 4), ("2026-03-29 00:59", "2026-03-29 03:59", 2)])
def test_hours_are_counted_as_they_pass_in_the_nights_when_clocks_are_set(deadline, handed_in, hours):
    late = rules(moment(deadline, BERLIN), per_hour=0.01)
    assert deduction(late, moment(handed_in, BERLIN), BERLIN) == pytest.approx(0.01 * hours)


def test_a_deadline_is_on_the_clocks_of_its_place_wherever_the_student_is():
    """Noon in Seoul is long before noon in Berlin."""
    seoul, berlin = (rules(moment("2026-03-20 12:00", place), per_day=0.1) for place in (SEOUL, BERLIN))
    at = moment("2026-03-20 06:00", BERLIN)
    assert lateness(seoul, at) == 2 * HOUR and lateness(berlin, at) == timedelta(0)


@pytest.mark.parametrize(("after", "refused"), [(DAY, False), (DAY + timedelta(seconds=1), True), (timedelta(0), False)])
def test_after_the_cut_off_nothing_is_taken(after, refused):
    assert is_cut_off(rules(cutoff=DAY), DUE + after, SEOUL) is refused


# ---------------------------------------------------------------- extensions


def test_the_narrowest_extension_counts_and_of_those_the_latest():
    found = [extension(seconds=3600), extension("layers", seconds=7200), extension("relu", seconds=60), extension("relu", seconds=120)]
    due = [extended(rules(), some, "relu", "layers", SEOUL).deadline - DUE for some in (found[:1], found[:2], found[:3], found)]
    assert due == [HOUR, 2 * HOUR, timedelta(minutes=1), timedelta(minutes=2)]


def test_an_extension_of_something_else_changes_nothing():
    assert extended(rules(), [extension("softmax", seconds=60)], "relu", "layers", SEOUL) == rules()


def test_an_extension_never_takes_time_away():
    earlier = extension(until=utc_text(DUE - DAY))
    assert extended(rules(), [earlier], "relu", "layers", SEOUL).deadline == DUE


def test_an_extension_until_a_time_and_by_attempts():
    more = extended(Rules(attempts=3, deadline=DUE), [extension(until=utc_text(DUE + DAY), attempts=2)], "relu", "layers", SEOUL)
    assert more.deadline == read_utc(utc_text(DUE + DAY)) and more.attempts == 5


def test_any_number_of_attempts_stays_any_number():
    assert extended(Rules(), [extension(attempts=2)], "relu", "layers", SEOUL).attempts is None


def test_an_extension_by_days_is_by_the_clock():
    due = moment("2026-10-24 23:59", BERLIN)
    moved = extended(rules(due), [extension(seconds=86_400)], "relu", "layers", BERLIN).deadline
    assert moved == moment("2026-10-25 23:59", BERLIN)


# ---------------------------------------------------------------- which attempt counts


def standings(given, *attempts):
    return [standing(given, one, SEOUL) for one in attempts]


def test_the_best_attempt_counts_after_what_lateness_takes():
    late = rules(per_day=0.3)
    found = standings(late, attempt(1, 7.0), attempt(2, 9.0, DUE + HOUR))
    assert counted(late, found).attempt.number == 1
    assert [one.earned for one in found] == pytest.approx([0.7, 0.6])


def test_the_last_attempt_counts_by_the_time_it_was_handed_in():
    """One that waited, because we failed, is graded later and numbered later."""
    last = Rules(counts=Counts.LAST)
    found = standings(last, attempt(1, 3.0, DUE + HOUR), attempt(2, 9.0, DUE))
    assert counted(last, found).attempt.number == 1


def test_of_equal_attempts_the_first_is_the_best():
    assert counted(Rules(), standings(Rules(), attempt(1), attempt(2))).attempt.number == 1


def test_no_mark_falls_below_nothing():
    assert standings(rules(per_day=0.9), attempt(1, 2.0, DUE + HOUR))[0].earned == 0.0


def test_an_attempt_without_possible_points_earns_nothing():
    from dataclasses import replace

    assert standings(Rules(), replace(attempt(), score=0.0, max_score=0.0))[0].earned == 0.0


# ---------------------------------------------------------------- patience, feedback


def test_the_next_attempt_is_possible_when_the_cool_down_is_over():
    assert next_at(Rules(cooldown=HOUR), utc_text(DUE)) == read_utc(utc_text(DUE)) + HOUR
    assert next_at(Rules(), utc_text(DUE)) is None and next_at(Rules(cooldown=HOUR), None) is None


def test_feedback_changes_with_the_deadline():
    before, after = Feedback(hidden=Shown.NOTHING), Feedback(hidden=Shown.RESULT)
    given = Rules(deadline=DUE, before=before, after=after)
    assert feedback_at(given, DUE) is before and feedback_at(given, DUE + timedelta(seconds=1)) is after
    assert feedback_at(Rules(before=before, after=after), DUE) is before
