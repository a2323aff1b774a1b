"""What a mark hangs on besides the submission: a hash that changes when an exercise, or what it is worth, does."""

from __future__ import annotations

import hashlib
import json

from grader.catalog import Course


def content_of(course: Course, exercise: str) -> str:
    """sha256 over the exercise's files, the reference, and the rubric's points and number of cases."""
    rubric = course.rubric
    rules = json.dumps([dict(rubric.points), rubric.hidden_factor, rubric.cases], sort_keys=True)
    return hashlib.sha256(f"{course.sources(exercise)}|{rules}".encode()).hexdigest()
