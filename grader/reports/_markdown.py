"""A prompt for the terminal: the Markdown that exercises are written in, as readable lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click

from grader.reports._table import table
from grader.reports._tex import plain_tex

_INLINE = re.compile(r"`(?P<code>[^`]+)`|\*\*(?P<bold>[^*]+)\*\*|(?<![\w*])\*(?P<stress>[^*\s][^*]*)\*(?![\w*])"
                     r"|\$(?P<tex>[^$\n]+)\$")  # fmt: skip
_BLOCK = re.compile(
    r"^```[^\n]*\n(?P<fenced>.*?)\n```$|^ *\$\$(?P<tex>.+?)\$\$$|(?P<rows>(?:^\|[^\n]*\n?)+)|^(?P<heading>#+ [^\n]*)$",
    re.DOTALL | re.MULTILINE,
)


def render_markdown(text: str) -> str:
    """Headings bold, code apart, tables in columns, formulas on one line; one empty line between blocks."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(_blocks(text))).strip("\n")


def _blocks(text: str) -> Iterator[str]:
    position = 0
    for block in _BLOCK.finditer(text):
        yield from (_prose(text[position : block.start()]), "", _special(block), "")
        position = block.end()
    yield _prose(text[position:])


def _special(block: re.Match[str]) -> str:
    if block["heading"]:
        return click.style(block["heading"].lstrip("# "), bold=True, underline=block["heading"].startswith("# "))
    if block["rows"]:
        return _rows(block["rows"])
    if block["tex"]:
        return click.style(f"    {plain_tex(block['tex'])}", fg="cyan")
    return "\n".join(click.style(f"    {line}", fg="cyan") for line in block["fenced"].split("\n"))


def _rows(text: str) -> str:
    rows = [[_inline(cell.strip()) for cell in line.strip().strip("|").split("|")] for line in text.strip().split("\n")]
    filled = [row for row in rows if not all(re.fullmatch(r":?-+:?", cell) for cell in row)]
    return table(filled[1:], filled[0], indent="  ")


def _prose(text: str) -> str:
    return "\n".join(click.style(line, fg="cyan") if line.startswith("    ") else _inline(line)
                     for line in text.strip("\n").split("\n"))  # fmt: skip


def _inline(line: str) -> str:
    return _INLINE.sub(_styled, line)


def _styled(part: re.Match[str]) -> str:
    if part["code"]:
        return click.style(f"`{part['code']}`", fg="cyan")
    if part["tex"]:
        return click.style(plain_tex(part["tex"]), fg="cyan")
    return click.style(part["bold"] or part["stress"], bold=bool(part["bold"]), italic=bool(part["stress"]))
