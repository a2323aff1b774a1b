"""Who may hand in what, and when: a course's rules on one student, asked of the gradebook."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from grader.catalog import Course
from grader.errors import UsageError
from grader.gradebook import Attempt, Entry, Extension
from grader.gradebook.policy import extended, is_cut_off, next_at
from grader.rules import Rules
from grader.times import later, local_text


class Refused(UsageError):
    """The course's rules take this hand-in not, or not now."""


def rules_for(course: Course, exercise: str, extensions: Sequence[Extension]) -> Rules:
    """What holds for one exercise and the student with these extensions."""
    track, rubric = course.index[exercise].track, course.rubric
    return extended(rubric.rules(exercise, track), extensions, exercise, track, rubric.timezone)


def demand(course: Course, entry: Entry, student: str, exercises: Iterable[str], at: datetime) -> None:
    """Raises Refused where one of these may not be handed in at this moment."""
    extensions = entry.all(Extension, student=student)
    found = {exercise: rules_for(course, exercise, extensions) for exercise in exercises}
    _demand_time(course, found, at)
    _demand_attempts(found, entry.used(student))
    _demand_patience(course, entry, student, found, at)


def _demand_time(course: Course, found: dict[str, Rules], at: datetime) -> None:
    place = course.rubric.timezone
    for exercise, rules in found.items():
        if rules.deadline is not None and rules.late.cutoff is not None and is_cut_off(rules, at, place):
            end = local_text(later(rules.deadline, rules.late.cutoff, place), place)
            raise Refused(
                f"{exercise}: handing in ended on {end}, so nothing of this submission was graded. "
                "`grade check` still says what is wrong; --exercise submits the other exercises alone."
            )


def _demand_attempts(found: dict[str, Rules], used: dict[str, int]) -> None:
    limits = {name: rules.attempts for name, rules in found.items() if rules.attempts is not None}
    spent = [name for name, limit in limits.items() if used.get(name, 0) >= limit]
    if spent:
        raise Refused(
            f"{', '.join(spent)}: no attempt is left, so nothing of this submission was graded. "
            "`grade check` still says what is wrong; --exercise submits the other exercises alone."
        )


def _demand_patience(course: Course, entry: Entry, student: str, found: dict[str, Rules], at: datetime) -> None:
    for exercise, rules in found.items():
        last = entry.last(Attempt, student=student, exercise=exercise) if rules.cooldown else None
        free = next_at(rules, last.submitted_at if last is not None else None)
        if free is not None and at < free:
            until = local_text(free, course.rubric.timezone)
            raise Refused(
                f"{exercise}: the next attempt is possible from {until} on, so nothing of this submission was graded. "
                "`grade check` tells at once what is wrong."
            )
