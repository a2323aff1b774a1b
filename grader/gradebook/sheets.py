"""A roster or a list of extensions, read from a table: our own, or one that a learning platform exports."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from grader.errors import UsageError
from grader.gradebook.people import extension, student_id
from grader.gradebook.rows import Extension, Student
from grader.times import moment, span

T = TypeVar("T")
MAX_BYTES = 16 << 20
MAX_CELL = 200
Cells = Mapping[str, str]  # by the column's title in small letters

# Which of a platform's columns are what; the first one is how the table is known.
PLATFORMS: tuple[Mapping[str, str], ...] = (
    {"sis user id": "id", "student": "name", "sis login id": "login", "section": "section", "id": "platform_id"},
    {"id number": "id", "username": "login", "email address": "email"},
    {"student id": "id", "username": "login"},
)
OWN = ("student", "name", "email", "section", "login", "platform_id")


def read_people(path: Path, place: ZoneInfo, scopes: Sequence[str]) -> list[Student] | list[Extension]:
    """The students or the extensions in a table; `scopes` are the names of exercises and tracks.

    Raises UsageError with file and line.
    """
    titles, rows = _table(path)
    if "student" in titles and {"scope", "until", "by"} & set(titles):
        return [_read(path, line, partial(_extension, cells, place, scopes)) for line, cells in rows]
    layout = next((found for found in PLATFORMS if next(iter(found)) in titles), None)
    if layout is None and "student" not in titles:
        raise UsageError(
            f"{path}: no column tells who the students are. Begin with a line such as: student,name,email,section"
        )
    students = [_read(path, line, partial(_student, cells, layout)) for line, cells in rows]
    return [student for student in students if student is not None]


def _student(cells: Cells, layout: Mapping[str, str] | None) -> Student | None:
    """None for a line of a platform's that is about no student: points possible, say, or a student for trials."""
    if layout is None:
        return Student(student_id(cells["student"]), **{name: cells.get(name, "") for name in OWN[1:]})
    named = {field: cells.get(title, "") for title, field in layout.items()}
    if not named["id"]:
        return None
    parts = [cells.get("last name") or cells.get("surname") or "", cells.get("first name", "")]
    name = named.pop("name", "") or ", ".join(part for part in parts if part)
    return Student(student_id(named.pop("id")), name, **named)


def _extension(cells: Cells, place: ZoneInfo, scopes: Sequence[str]) -> Extension:
    scope, until, by = (cells.get(name, "") for name in ("scope", "until", "by"))
    if scope and scope not in scopes:
        raise UsageError(f"there is no exercise and no track called {scope!r}")
    seconds = round(span(by).total_seconds()) if by else 0
    return extension(cells["student"], scope, moment(until, place) if until else None, seconds,
                     _whole(cells.get("attempts", "")), cells.get("reason", ""))  # fmt: skip


def _whole(text: str) -> int:
    if text and not (text.isascii() and text.isdigit() and len(text) < 7):
        raise UsageError(f"{text!r} is no number of attempts")
    return int(text or 0)


def _read(path: Path, line: int, read: Callable[[], T]) -> T:
    try:
        return read()
    except UsageError as error:
        raise UsageError(f"{path}, line {line}: {error}") from None


def _table(path: Path) -> tuple[list[str], Iterator[tuple[int, Cells]]]:
    """The titles, and the cells of each line with its number; empty lines are left out."""
    text = _text(path)
    separator = max(",;\t", key=text.partition("\n")[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        lines = [(reader.line_num, [_cell(cell) for cell in row]) for row in reader]
    except csv.Error as error:
        raise UsageError(f"{path}, line {reader.line_num}: it is no table ({error}).") from None
    if not lines:
        raise UsageError(f"{path}: it is empty. Begin with a line such as: student,name,email,section")
    titles = [title.lower() for title in lines[0][1]]
    return titles, ((n, dict(zip(titles, row, strict=False))) for n, row in lines[1:] if any(row))


def _cell(text: str) -> str:
    """In composed form, without what makes a spreadsheet take it for text, and without what no name has."""
    plain = unicodedata.normalize("NFC", text.strip())
    plain = plain[1:] if plain[:1] == "'" and not plain[1:2].isalnum() else plain
    return "".join(letter for letter in plain if letter.isprintable())[:MAX_CELL]


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise UsageError(f"{path}: it cannot be read ({error.strerror}). Check the spelling.") from None
    if len(data) > MAX_BYTES:
        raise UsageError(f"{path}: it is larger than {MAX_BYTES >> 20} MiB. Give a table of students or extensions.")
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise UsageError(f"{path}: it is not UTF-8 text. Save the table as CSV in UTF-8.") from None
