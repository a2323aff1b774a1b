"""Tables for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from unicodedata import east_asian_width

# Takes no room on a screen and counts as one letter: behind a wide letter it makes the count right.
_SPACER = "\u200b"


def table(rows: Iterable[Sequence[str]], headers: Sequence[str] = (), indent: str = "") -> str:
    """The rows in columns; Korean letters are two columns wide, which tabulate alone does not know."""
    from tabulate import tabulate

    cells = [[_widened(cell) for cell in row] for row in rows]
    text = tabulate(cells, headers=[_widened(header) for header in headers],
                    tablefmt="simple" if headers else "plain", disable_numparse=True)  # fmt: skip
    return "\n".join(indent + line.rstrip() for line in text.replace(_SPACER, "").splitlines())


def _widened(cell: str) -> str:
    return "".join(letter + _SPACER if east_asian_width(letter) in "WF" else letter for letter in cell)
