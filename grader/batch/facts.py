"""What a mark depends on, as hashes: a kept grade holds as long as none of its facts has changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache, cached_property
from pathlib import Path

from grader.catalog import Course
from grader.device import find_device
from grader.exchange import Submission
from grader.model import Visibility
from grader.rubric import DEFAULT_POINTS
from grader.versions import versions

# Packages of the grader on which no mark depends.
_NO_PART = frozenset({"commands", "reports", "locale", "intake", "batch", "engines", "gradebook"})

Facts = Mapping[str, str]


class CourseFacts:
    """The facts of a course as it is now."""

    def __init__(self, course: Course, secret: str) -> None:
        self._course = course
        self._secret = hashlib.sha256(b"facts" + secret.encode()).hexdigest()

    def of(self, exercise: str) -> Facts:
        """What the marks for an exercise depend on besides the submission, by what it is called."""
        return {"exercise": self._exercise(exercise), "rubric": self._rubric(exercise), "reference": self._reference,
                "grader": grader_hash(), "secret": self._secret}  # fmt: skip

    @cached_property
    def matching(self) -> str:
        """What decides which exercises a file is found to solve."""
        entries = [asdict(entry) for entry in self._course.index.values()]
        return _hashed({"entries": entries, "grader": grader_hash()})

    @cached_property
    def _reference(self) -> str:
        return _hash_of_files(sorted((self._course.root / "reference").glob("**/*.py")))

    def _exercise(self, exercise: str) -> str:
        folder = self._course.root / "exercises" / exercise
        return _hash_of_files([path for name in ("spec.py", "mistakes.py") if (path := folder / name).exists()])

    def _rubric(self, exercise: str) -> str:
        """Weights and the pass mark are left out: they are applied when the marks are put together."""
        rubric = self._course.rubric
        points = {f"{kind} {way.value}": rubric.points_for(kind, way)
                  for kind in sorted({*DEFAULT_POINTS, *rubric.points}) for way in Visibility}  # fmt: skip
        return _hashed({"points": points, "cases": rubric.cases, "limits": asdict(rubric.limits(exercise))})


def content_hash(submission: Submission) -> str:
    """Known by what is in it: the same for the same files, in a folder, a zip or a notebook with other outputs."""
    return _hashed([[file.path, list(file.cells)] for file in submission.files])


@cache
def grader_hash() -> str:
    """The grader's own sources, and the versions of what it stands on."""
    here = Path(__file__).resolve().parents[1]
    sources = sorted(path for path in here.rglob("*.py") if not _NO_PART & {*path.relative_to(here).parts[:1]}
                     and "course" not in path.relative_to(here).parts[:1])  # fmt: skip
    return _hashed([_hash_of_files(sources), versions(), find_device().device is not None])


def _hash_of_files(paths: list[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        for part in (path.name.encode(), path.read_bytes()):
            digest.update(b"%d:" % len(part) + part)
    return digest.hexdigest()


def _hashed(plain: object) -> str:
    return hashlib.sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()
