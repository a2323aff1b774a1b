"""Grades that are kept: one file for each different submission, with the facts that its transcripts rest on.

A file is written whole or not at all, and may be deleted at any time. It holds hidden inputs, so it is its owner's.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from grader.batch.facts import CourseFacts
from grader.drafts import write_state
from grader.errors import GraderFault

FORMAT = 1


@dataclass(frozen=True)
class Grades:
    """What is known of one submission's content."""

    matching: str  # the facts by which the exercises were found
    found: tuple[str, ...]  # the exercises it solves, in the order of teaching
    transcripts: Mapping[str, Any] = field(default_factory=dict)  # by exercise, plain
    facts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # by exercise; without them, to be tried again
    problem: str = ""  # why no exercise was found
    layers: Mapping[str, bool] = field(default_factory=dict)


@dataclass(frozen=True)
class Due:
    """What has to be graded of a submission, and why."""

    fresh: frozenset[str]  # exercises whose transcripts hold
    outline: bool  # which exercises there are must be found out again
    exercises: frozenset[str]
    reasons: tuple[str, ...]

    def __bool__(self) -> bool:
        return self.outline or bool(self.exercises)


def due(grades: Grades | None, facts: CourseFacts, only: Collection[str] = ()) -> Due:
    """Compare what a kept grade rests on with what is now."""
    if grades is None:
        return Due(frozenset(), True, frozenset(), ("new",))
    wanted = [name for name in grades.found if not only or name in only]
    changes = {name: _changes(grades, facts, name) for name in wanted}
    outline = grades.matching != facts.matching
    stale = frozenset(name for name, change in changes.items() if change)
    reasons = tuple(dict.fromkeys(f"{name}: {what}" for name, change in changes.items() for what in change))
    return Due(frozenset(wanted) - stale, outline, stale, (("matching",) if outline else ()) + reasons)


def _changes(grades: Grades, facts: CourseFacts, exercise: str) -> list[str]:
    if exercise not in grades.facts:
        return ["new"]
    before, now = grades.facts[exercise], facts.of(exercise)
    return [name for name, value in now.items() if before.get(name) != value]


class Kept:
    """The folder of kept grades."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self, content: str) -> Grades | None:
        """None when there is nothing, or it is damaged."""
        try:
            plain = json.loads(zlib.decompress(self._path(content).read_bytes()))
            if plain.pop("format") != FORMAT:
                return None
            return Grades(**{**plain, "found": tuple(plain["found"])})
        except (OSError, ValueError, TypeError, KeyError, AttributeError, zlib.error):
            return None

    def write(self, content: str, grades: Grades) -> None:
        """Raises GraderFault when there is no room: a mark is not recorded unless its reasons are kept."""
        path = self._path(content)
        plain = {"format": FORMAT, **vars(grades)}
        try:
            write_state(path, zlib.compress(json.dumps(plain).encode(), 1))
        except OSError as error:
            raise GraderFault(f"the grades cannot be kept in {self.folder} ({error.strerror}).") from None

    def _path(self, content: str) -> Path:
        return self.folder / content[:2] / f"{content[2:]}.grades"
