"""Paths sorted by whom they belong to."""

from __future__ import annotations

from collections.abc import Iterable

from grader.intake.shelf import Shelf


def below(shelf: Shelf, root: str) -> list[str]:
    """The paths that begin with this root, which is empty or ends with a slash."""
    return [path for path in shelf.paths if path.startswith(root)]


def grouped(owned: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The paths of each owner, in their order."""
    found: dict[str, list[str]] = {}
    for owner, path in owned:
        found.setdefault(owner, []).append(path)
    return found
