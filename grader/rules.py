"""What a course says about handing in: attempts, deadlines, lateness, and what is shown when.

The course's rules hold for every track and exercise; what a track says is laid over them, and then what an exercise
says.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime, timedelta
from enum import Enum
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from grader.times import moment, span
from grader.yaml_nodes import Found, choice, flag, mapping, number, parsed, whole

Changes = Mapping[str, Any]  # by a field of Rules: its new value, or the changes of what stands there
Reader = Callable[[Found], Any]


class Counts(Enum):
    """Which attempt counts."""

    BEST = "best"
    LAST = "last"


class Shown(Enum):
    """How much of a check a student is shown."""

    ALL = "all"  # what it asks, whether it passed, what was wrong and the call that shows it
    RESULT = "result"  # what it asks and whether it passed
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Late:
    """What lateness costs, in shares of the full mark."""

    grace: timedelta = timedelta(0)
    per_day: float = 0.0
    per_hour: float = 0.0
    at_most: float = 1.0
    cutoff: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Feedback:
    """What a student is shown of an official grading."""

    visible: Shown = Shown.ALL
    hidden: Shown = Shown.RESULT
    hint: bool = True

    @property
    def tells_marks(self) -> bool:
        """A mark would tell how the checks went that are not shown at all."""
        return Shown.NOTHING not in (self.visible, self.hidden)


@dataclass(frozen=True, slots=True)
class Rules:
    """What holds for one exercise."""

    attempts: int | None = None
    cooldown: timedelta = timedelta(0)
    counts: Counts = Counts.BEST
    deadline: datetime | None = None
    late: Late = Late()
    before: Feedback = Feedback()
    after: Feedback = Feedback()


@dataclass(frozen=True, slots=True)
class RuleBook:
    """The rules of a course, and how its tracks and exercises differ."""

    course: Rules = Rules()
    tracks: Mapping[str, Changes] = field(default_factory=dict)
    exercises: Mapping[str, Changes] = field(default_factory=dict)

    def of(self, exercise: str, track: str) -> Rules:
        """All that is said of an exercise."""
        for_track: Rules = laid_over(self.course, self.tracks.get(track, {}))
        rules: Rules = laid_over(for_track, self.exercises.get(exercise, {}))
        return rules


def laid_over(rules: Any, changes: Changes) -> Any:
    """The rules with these changes; a group within them keeps what is not named."""
    return replace(rules, **{name: laid_over(getattr(rules, name), value) if isinstance(value, Mapping) else value
                             for name, value in changes.items()})  # fmt: skip


def read_rules(given: Mapping[str, Found], place: ZoneInfo) -> Changes:
    """What a section of rubric.yaml says about handing in. Raises RubricError with file and line."""
    readers: Mapping[str, Reader] = {
        "attempts": lambda found: None if found.is_null else whole(found, 1, 1_000_000),
        "cooldown": _span,
        "counts": lambda found: Counts(choice(found, [counts.value for counts in Counts])),
        "deadline": lambda found: None if found.is_null else parsed(found, partial(moment, place=place)),
        "late": _late,
    }
    changes = {key: read(given[key]) for key, read in readers.items() if key in given}
    return {**changes, **_feedback(given["feedback"])} if "feedback" in given else changes


def _span(found: Found) -> timedelta:
    return parsed(found, span)


def _late(found: Found) -> Changes:
    share = partial(number, most=1.0)
    readers: Mapping[str, Reader] = {
        "grace": _span, "per_day": share, "per_hour": share, "at_most": share,
        "cutoff": lambda value: None if value.is_null else _span(value),
    }  # fmt: skip
    given = mapping(found, [f.name for f in fields(Late)])
    changes = {key: readers[key](value) for key, value in given.items()}
    if changes.get("cutoff") is not None and changes["cutoff"] < changes.get("grace", timedelta(0)):
        raise given["cutoff"].fault("nothing is taken any more before the grace is over. Make it longer than `grace`.")
    return changes


def _feedback(found: Found) -> Changes:
    """What is not said of the time after the deadline is as before it."""
    given = mapping(found, ("before", "after"))
    before = _shown(given["before"]) if "before" in given else {}
    return {"before": before, "after": {**before, **(_shown(given["after"]) if "after" in given else {})}}


def _shown(found: Found) -> Changes:
    # No level shows the inputs of a hidden check: whoever knows them can answer them alone.
    levels: Mapping[str, tuple[Shown, ...]] = {"visible": tuple(Shown), "hidden": (Shown.RESULT, Shown.NOTHING)}
    given = mapping(found, [f.name for f in fields(Feedback)])
    return {
        key: flag(value) if key == "hint" else Shown(choice(value, [level.value for level in levels[key]]))
        for key, value in given.items()
    }


KEYS = ("attempts", "cooldown", "counts", "deadline", "late", "feedback")
