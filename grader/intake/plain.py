"""A plain class: one file or one folder for each student, named after the student."""

from __future__ import annotations

from pathlib import PurePosixPath

from grader.files import is_source
from grader.intake.grouping import below, grouped
from grader.intake.hand_in import HandIn
from grader.intake.shelf import Shelf
from grader.submission import is_zip

NAME = "plain"


def hand_ins(shelf: Shelf, root: str) -> list[HandIn]:
    """One for each entry at the top."""
    owned = [(owner, file) for path in below(shelf, root) if (owner := _owner(shelf, root, path)) for file in [path]]
    return [HandIn(student, student, tuple((_inner(root, path), path) for path in paths))
            for student, paths in grouped(owned).items()]  # fmt: skip


def _owner(shelf: Shelf, root: str, path: str) -> str:
    top, slash, _ = path.removeprefix(root).partition("/")
    if slash or path in shelf.troubles and not PurePosixPath(top).suffix:
        return top
    return PurePosixPath(top).stem if is_source(top) or is_zip(top) else ""


def _inner(root: str, path: str) -> str:
    """The path in the student's folder. A single file has the student's name, which is no part of the work."""
    top, slash, rest = path.removeprefix(root).partition("/")
    return rest if slash else f"submission{PurePosixPath(top).suffix.lower()}"
