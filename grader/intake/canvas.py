"""Canvas: "Download Submissions" gives one flat zip of files named `kimminji_LATE_12345_678901_hw1.py`.

The numbers are Canvas's id of the student, which its grade book exports as `ID`, and that of the file. A file handed
in again has `-1`, `-2`, ... before its ending. With anonymous marking the first part is `anon_` and five letters.
"""

from __future__ import annotations

import re

from grader.intake.grouping import below, grouped
from grader.intake.hand_in import HandIn
from grader.intake.shelf import Shelf

NAME = "Canvas"
_FILE = re.compile(
    r"(?:(?P<name>[^_/]+)(?P<late>_LATE)?_(?P<id>\d+)|(?P<anonymous>anon_\w{5})(?P<late_too>_LATE)?)_\d+_(?P<rest>[^/]+)"
)
_AGAIN = re.compile(r"-\d{1,2}(?=\.\w+$)")


def hand_ins(shelf: Shelf, root: str) -> list[HandIn]:
    """One for each student's number; none unless all files at the top are named like this."""
    matches = {path: _FILE.fullmatch(path.removeprefix(root)) for path in below(shelf, root)}
    if not all(matches.values()):
        return []
    named = {path: found for path, found in matches.items() if found is not None}
    owners = grouped((found["id"] or found["anonymous"], path) for path, found in named.items())
    return [_hand_in(student, {path: named[path] for path in paths}) for student, paths in owners.items()]


def _hand_in(student: str, found: dict[str, re.Match[str]]) -> HandIn:
    files = tuple((_AGAIN.sub("", one["rest"]), path) for path, one in found.items())
    distinct = len({inner for inner, _ in files}) == len(files)
    files = files if distinct else tuple((one["rest"], path) for path, one in found.items())
    first = next(iter(found.values()))
    late = any(one["late"] or one["late_too"] for one in found.values())
    return HandIn(student, first["name"] or student, files, first["name"] or "", late)
