"""What a student has done so far on this machine: kept by `grade check`, read by `list`, `next`, `progress`, `hint`.

It is a convenience and no mark: anyone may edit the file, and no official grading reads it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from grader.catalog import Course, find_course
from grader.drafts import write_cache
from grader.errors import UsageError
from grader.index import IndexEntry
from grader.model import Sentence, Status, Transcript, Verdict, Visibility

Hints = tuple[str, ...]


@dataclass(frozen=True)
class Standing:
    """How one exercise stood when it was last checked, and how many hints to it were asked for."""

    score: float = 0.0
    max_score: float = 0.0
    passed: bool = False
    begun: bool = False
    file: str = ""
    check: str = ""  # what the first check that failed asks for
    message: Sentence | None = None
    mistake: str = ""  # the hint of the recognised mistake
    hints: int = 0


@dataclass(frozen=True)
class Study:
    """A course and how far its student is."""

    course: Course
    standings: Mapping[str, Standing]

    def standing(self, exercise: str) -> Standing:
        return self.standings.get(exercise, Standing())

    @property
    def next(self) -> IndexEntry | None:
        """What was begun and is not right yet, else the first whose prerequisites are; None when all is done."""
        left = [entry for entry in self.course.index.values() if not self.standing(entry.id).passed]
        open_ = [e for e in left if all(self.standing(before).passed for before in e.after)]
        begun = [entry for entry in open_ if self.standing(entry.id).begun]
        return next(iter([*begun, *open_, *left]), None)


def study(course: str | None) -> Study:
    """How far the student is in this course."""
    found = find_course(course)
    return Study(found, _read(_path(found)))


def remember(course: Course, transcripts: Sequence[Transcript]) -> None:
    """Keep how these exercises stand. Where nothing can be written, nothing is kept, and that is no fault."""
    known = _read(_path(course))
    for transcript in transcripts:
        if transcript.status not in (Status.BROKEN, Status.UNCHECKED, Status.MISSING):
            known[transcript.exercise] = _standing(transcript, known.get(transcript.exercise, Standing()).hints)
    _write(_path(course), known)


def count_hint(found: Study, exercise: str) -> Standing:
    """One more hint is asked for."""
    standing = found.standing(exercise)
    counted = replace(standing, hints=standing.hints + 1)
    _write(_path(found.course), {**found.standings, exercise: counted})
    return counted


def demand(found: Study, exercise: str) -> IndexEntry:
    """The exercise asked for, or the next one where none is named. Raises UsageError."""
    if exercise:
        return found.course.entry(exercise)
    if found.next is None:
        raise UsageError("everything is right already: there is nothing to hint at")
    return found.next


def _standing(transcript: Transcript, hints: int) -> Standing:
    wrong = [v for v in transcript.verdicts if _is_wrong(v)]
    first = wrong[0] if wrong else None
    return Standing(
        transcript.score, transcript.max_score, transcript.status is Status.PASSED, True, transcript.submission,
        first.text if first is not None else "", first.message if first is not None else None,
        str(transcript.hint.text) if transcript.hint is not None else "", hints,
    )  # fmt: skip


def _is_wrong(verdict: Verdict) -> bool:
    return verdict.status.severity >= Status.FAILED.severity and verdict.visibility is Visibility.VISIBLE


def _path(course: Course) -> Path:
    name = hashlib.sha256(str(course.root).encode()).hexdigest()[:16]
    return course.own_state / "study" / f"{name}.json"


def _read(path: Path) -> dict[str, Standing]:
    """What was kept; a file that is damaged counts for none."""
    try:
        plain = json.loads(path.read_bytes())
        return {str(exercise): _from_plain(kept) for exercise, kept in plain.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def _from_plain(plain: Mapping[str, Any]) -> Standing:
    message = plain["message"]
    return Standing(**{**plain, "message": Sentence(**message) if message is not None else None})


def _write(path: Path, standings: Mapping[str, Standing]) -> None:
    plain = {exercise: asdict(standing) for exercise, standing in standings.items()}
    write_cache(path, json.dumps(plain).encode())
