"""GitHub Classroom: `gh classroom clone student-repos` gives `hw1-submissions/hw1-<account>/`, a clone for each."""

from __future__ import annotations

from pathlib import PurePosixPath

from grader.intake.grouping import below, grouped
from grader.intake.hand_in import HandIn
from grader.intake.shelf import Shelf

NAME = "GitHub Classroom"
_FOLDER = "-submissions"


def hand_ins(shelf: Shelf, root: str) -> list[HandIn]:
    """One for each account or team; none unless the folder is named like this and all in it after it."""
    folder = root.rstrip("/") or PurePosixPath(shelf.name).stem
    if not folder.endswith(_FOLDER):
        return []
    prefix = folder.removesuffix(_FOLDER) + "-"
    owners = grouped((path.removeprefix(root).partition("/")[0], path) for path in below(shelf, root))
    if not all(owner.startswith(prefix) and owner != prefix for owner in owners):
        return []
    return [HandIn(owner.removeprefix(prefix), owner, tuple((path[len(root) + len(owner) + 1 :], path)
                   for path in paths)) for owner, paths in owners.items()]  # fmt: skip
