"""Tables for spreadsheets: comma-separated, and no cell is ever taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

# What Excel, LibreOffice and Google Sheets may begin a formula or a command with, full-width forms too.
_FORMULA = ("=", "+", "-", "@", "|", "%", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def sheet(rows: Iterable[Sequence[str | float | None]], quoted: bool = False) -> str:
    """The rows in the form of RFC 4180 but with plain line breaks; numbers are ours and stay numbers.

    `quoted` puts quotes around every cell, not only where they are needed.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL)
    writer.writerows([cell(value) for value in row] for row in rows)
    return out.getvalue().rstrip("\n")


def cell(value: str | float | None) -> str:
    """A text that could be a formula gets an apostrophe before it, which spreadsheets take for: this is text."""
    if value is None:
        return ""
    if not isinstance(value, str):
        return f"{value:.10g}"
    return f"'{value}" if value.lstrip().startswith(_FORMULA) else value
