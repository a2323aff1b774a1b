"""Moodle: "Download all submissions" gives folders named `Kim Minji_123456_assignsubmission_file_`, or such files.

The number is the participant's, as the grading worksheet has it ("Participant 123456"); the name is the person's.
"""

from __future__ import annotations

import re

from grader.intake.grouping import below, grouped
from grader.intake.hand_in import HandIn
from grader.intake.shelf import Shelf

NAME = "Moodle"
_FILE = re.compile(r"(?P<name>[^/]+?)_(?P<id>\d+)_assignsubmission_(?P<kind>[a-z]+)(?:_?/|_)(?P<rest>.+)")
_TEXT = "onlinetext"  # a page that was typed into the browser


def hand_ins(shelf: Shelf, root: str) -> list[HandIn]:
    """One for each participant; none unless everything is named like this."""
    matches = {path: _FILE.fullmatch(path.removeprefix(root)) for path in below(shelf, root)}
    if not matches or not all(matches.values()):
        return []
    named = {path: found for path, found in matches.items() if found is not None}
    owners = grouped((found["id"], path) for path, found in named.items())
    return [_hand_in(student, {path: named[path] for path in paths}) for student, paths in owners.items()]


def _hand_in(student: str, found: dict[str, re.Match[str]]) -> HandIn:
    files = tuple((one["rest"], path) for path, one in found.items() if one["kind"] != _TEXT)
    name = next(iter(found.values()))["name"]
    return HandIn(student, name, files, name)
