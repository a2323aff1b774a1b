"""A Jupyter notebook of a submission: its code cells as plain Python, and nothing else of it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator

from grader.errors import SubmissionError
from grader.files import MAX_SCRIPT, printable
from grader.magics import clean_cell

MAX_CELLS = 10_000
MAX_ITEMS = 4_000_000  # values in the JSON text: each costs far more memory than the bytes that write it
MAX_DIGITS = 400  # of a whole number: reading one takes time with the square of its length

_SAVE_AGAIN = "Clear all outputs, save the notebook in Jupyter or Colab, and hand it in again."


class _Refused(ValueError):
    """JSON that Python would read, but that no honest notebook holds."""


def read_notebook(data: bytes, label: str) -> tuple[str, ...]:
    """The code cells in order, cleaned; an empty cell stays, so that the numbers are those of the notebook."""
    sources = [
        _source(cell, f"{label}: code cell {number}") for number, cell in enumerate(_code_cells(data, label), start=1)
    ]
    if sum(map(len, sources)) > MAX_SCRIPT:
        raise SubmissionError(f"{label}: holds more than {MAX_SCRIPT >> 20} MiB of code. Take data out of the cells.")
    return tuple(map(clean_cell, sources))


def plain_text(text: str, where: str) -> str:
    """The text with one kind of line end, refused if it cannot be source code."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for number, line in enumerate(text.split("\n"), start=1):
        if "\0" in line:
            raise SubmissionError(f"{where}, line {number}: holds a NUL character. Delete it, or type the line again.")
        if not line.isascii() and any("\ud800" <= c <= "\udfff" for c in line):
            raise SubmissionError(f"{where}, line {number}: holds half a character (a surrogate). Type the line again.")
    return text


def _code_cells(data: bytes, label: str) -> Iterator[dict[str, object]]:
    found = 0
    for number, cell in enumerate(_cells(_parse(data, label), label), start=1):
        if not isinstance(cell, dict) or not isinstance(cell.get("cell_type"), str):
            raise SubmissionError(f"{label}: cell {number}: expected a cell with a cell_type. {_SAVE_AGAIN}")
        if cell["cell_type"] == "code":
            found += 1
            yield cell
        if found > MAX_CELLS:
            raise SubmissionError(f"{label}: holds more than {MAX_CELLS} code cells. Hand in a shorter notebook.")


def _source(cell: dict[str, object], where: str) -> str:
    source = cell.get("source", cell.get("input"))  # `input` is what nbformat 3 called it
    if isinstance(source, list) and all(isinstance(line, str) for line in source):
        source = "".join(source)
    if not isinstance(source, str):
        raise SubmissionError(f"{where}: expected its source as text or a list of lines. {_SAVE_AGAIN}")
    return plain_text(source, where)


def _cells(document: object, label: str) -> list[object]:
    if not isinstance(document, dict) or type(document.get("nbformat")) is not int:
        raise SubmissionError(f"{label}: is JSON, but not a notebook (it has no nbformat). {_SAVE_AGAIN}")
    version = document["nbformat"]
    if version == 4:
        return _list(document, "cells", label)
    if version == 3:
        sheets = _list(document, "worksheets", label)
        return [cell for sheet in sheets for cell in _list(sheet, "cells", label)]
    raise SubmissionError(f"{label}: is a notebook of format {version}, expected 4 or 3. {_SAVE_AGAIN}")


def _list(owner: object, key: str, label: str) -> list[object]:
    value = owner.get(key) if isinstance(owner, dict) else None
    if not isinstance(value, list):
        raise SubmissionError(f"{label}: expected a list of {key}. {_SAVE_AGAIN}")
    return value


def _parse(data: bytes, label: str) -> object:
    if sum(map(data.count, (b"[", b"{", b","))) > MAX_ITEMS:
        raise SubmissionError(f"{label}: holds more than {MAX_ITEMS} values. {_SAVE_AGAIN}")
    near = _Near()
    try:
        return json.loads(
            data.decode("utf-8-sig"),
            object_pairs_hook=near.object,
            parse_int=_whole_number,
            parse_constant=_no_constant,
        )
    except UnicodeDecodeError as problem:
        raise SubmissionError(f"{label}: is not UTF-8 text (byte {problem.start}). {_SAVE_AGAIN}") from None
    except json.JSONDecodeError as problem:
        raise SubmissionError(
            f"{label}: is not a notebook: line {problem.lineno}, column {problem.colno} is not JSON. {_SAVE_AGAIN}"
        ) from None
    except RecursionError:
        raise SubmissionError(f"{label}: near cell {near.cell}: nests too deeply. {_SAVE_AGAIN}") from None
    except _Refused as problem:
        raise SubmissionError(f"{label}: near cell {near.cell}: {problem}. {_SAVE_AGAIN}") from None


class _Near:
    """Counts the cells read, since JSON's reader says neither where it is nor what it is in."""

    def __init__(self) -> None:
        self.cell = 1

    def object(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) < len(pairs):
            raise _Refused(f"the key {_repeated(pairs)!r} comes twice in one object")
        self.cell += "cell_type" in found
        return found


def _repeated(pairs: list[tuple[str, object]]) -> str:
    (key, _), *_ = Counter(key for key, _ in pairs).most_common(1)
    return printable(key)


def _whole_number(text: str) -> int:
    if len(text) > MAX_DIGITS:
        raise _Refused(f"holds a whole number of {len(text)} digits")
    return int(text)


def _no_constant(text: str) -> None:
    raise _Refused(f"holds {text}, which is no number in JSON")
