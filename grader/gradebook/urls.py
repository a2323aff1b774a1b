"""Where a gradebook is: a file, or a database's URL."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from grader.errors import UsageError

if TYPE_CHECKING:
    from sqlalchemy import URL

FILE = "gradebook.sqlite3"
VARIABLE = "GRADE_GRADEBOOK"
DRIVERS = {"sqlite": "sqlite", "postgresql": "postgresql+psycopg"}


def file_url(state: Path) -> str:
    """The gradebook in a course's state folder."""
    return f"sqlite:///{state / FILE}"


def gradebook_url(given: str | None, rubric: str | None, state: Path) -> str:
    """What the command line names, else GRADE_GRADEBOOK, else the rubric, else a file in the state folder.

    What holds no :// is the path of a file.
    """
    named = given or os.environ.get(VARIABLE) or rubric
    if not named:
        return file_url(state)
    return named if "://" in named else f"sqlite:///{Path(named).absolute()}"


def read_url(url: str) -> URL:
    """The URL with the driver that we use. Raises UsageError for what is none, or names another kind of database."""
    from sqlalchemy import make_url
    from sqlalchemy.exc import ArgumentError

    try:
        read = make_url(url)
    except (ArgumentError, ValueError):
        raise UsageError(
            "the gradebook's address cannot be read. Write the path of a file, or "
            "postgresql+psycopg://user@host/database."
        ) from None
    kind = read.drivername.partition("+")[0]
    if kind not in DRIVERS or (kind == "sqlite" and not read.database):
        raise UsageError(f"no gradebook can be kept in {kind}. Use SQLite (the path of a file) or PostgreSQL.")
    return read.set(drivername=DRIVERS[kind])
