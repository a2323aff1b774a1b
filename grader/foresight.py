"""What a submission seems to solve, guessed from its text and loaded while the template starts; it decides nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress

from grader.exchange import Submission
from grader.index import IndexEntry
from grader.jobs import Grading, drawn_batteries
from grader.matching import dialect_of

_DEFINED = re.compile(r"^[ \t]*(?:def|class)[ \t]+(\w+)", re.MULTILINE)


def load_early(grading: Grading, submission: Submission, only: Sequence[str] = ()) -> None:
    """Start the templates that will be asked for, and load exercises and batteries while they warm up."""
    for entry in likely_exercises(grading.course.index, submission):
        if entry.id not in grading.loaded and (not only or entry.id in only):
            with suppress(Exception):  # whatever is wrong with an exercise is told when something is judged by it
                grading.templates.get(entry.needs)
                drawn_batteries(grading, grading.load(entry.id))


def likely_exercises(index: Mapping[str, IndexEntry], submission: Submission) -> Iterator[IndexEntry]:
    """Those whose function or class is defined somewhere, be it in a comment."""
    cells = (cell for file in submission.files for cell in file.cells)
    names: dict[str, tuple[str, ...]] = {name: () for cell in cells for name in _DEFINED.findall(cell)}
    return (entry for entry in index.values() if dialect_of(entry, names) is not None)
