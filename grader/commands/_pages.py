"""A file for each student of a class, and a table of whose is which."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from grader.errors import UsageError

if TYPE_CHECKING:
    from grader.batch.classroom import Batch
    from grader.classes import ClassResults

ENDINGS = {"html": "html", "json": "json", "markdown": "md", "text": "txt"}  # by the format
TABLE = "students.csv"


def demand_folder(folder: str | None) -> None:
    """Can pages be written there? Asked before anything is graded. Raises UsageError."""
    if folder is not None:
        import os

        try:
            os.makedirs(folder, exist_ok=True)
        except OSError as error:
            raise _unwritable(folder, error) from None


def write_pages(batch: Batch, results: ClassResults, folder: str, formats: Sequence[str], lang: str | None) -> int:
    """Write what each student is told in each format; for how many. Raises UsageError where that cannot be."""
    from pathlib import Path

    from grader.batch.pages import pages
    from grader.drafts import ALL, write_whole
    from grader.reports import render
    from grader.reports._sheet import sheet

    rows: list[tuple[str, ...]] = [("student", *formats)]
    try:
        for page in pages(batch, results):
            files = [f"{page.name}.{ENDINGS[format_]}" for format_ in formats]
            for name, format_ in zip(files, formats, strict=True):
                write_whole(Path(folder, name), _encoded(render(page.outcome, format_, lang)), ALL)
            rows.append((page.student, *files))
        write_whole(Path(folder, TABLE), _encoded(sheet(rows)), ALL)
    except OSError as error:
        raise _unwritable(str(error.filename or folder), error) from None
    return len(rows) - 1


def _encoded(text: str) -> bytes:
    return (click.unstyle(text).rstrip("\n") + "\n").encode("utf-8", "backslashreplace")


def _unwritable(path: str, error: OSError) -> UsageError:
    return UsageError(f"{path}: cannot be written ({error.strerror}). Choose another folder.")
