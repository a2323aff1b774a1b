"""The nouns of taking in a class."""

from __future__ import annotations

from dataclasses import dataclass

from grader.intake.shelf import Shelf


@dataclass(frozen=True)
class HandIn:
    """What one student handed in. `files` are pairs: the student's own path of a file, and its path on the shelf."""

    student: str
    label: str  # what to call it in a message
    files: tuple[tuple[str, str], ...]
    name: str = ""  # the person's name, where the platform tells it
    late: bool | None = None  # None: the platform does not say
    when: str = ""  # UTC, ISO 8601; empty: the platform does not say


@dataclass(frozen=True)
class Classroom:
    """A class on its shelf. Use as a context manager."""

    shelf: Shelf
    platform: str
    hand_ins: tuple[HandIn, ...]

    def __enter__(self) -> Classroom:
        return self

    def __exit__(self, *exception: object) -> None:
        self.shelf.close()
