"""Notebook cells made plain Python: what IPython adds to the language becomes a line that does nothing.

Every line keeps its number, so that a traceback still points at the line that the student sees.
"""

from __future__ import annotations

import re

_MAX_STACKED = 10  # cell magics above one cell
_KEPT = frozenset({"time", "timeit", "capture", "prun", "memit", "grade"})  # cell magics that run their cell as Python
_CELL_MAGIC = re.compile(r"(?P<before>(?:[ \t]*(?:#[^\n]*)?\n)*+)[ \t]*%%(?P<name>[\w!]*+)(?!\?)[^\n]*")
_ESCAPED = re.compile(r"[ \t\f]*[%!?](?:[^\n]*\\\n)*+[^\n]*\n?")  # a magic, shell or help line, and its continuations
_PLAIN = re.compile(r"(?:[^\n\"'()\[\]{}\\#=%!?]*\n)++")  # lines with nothing to look at, taken at once
_REST = re.compile(r"(?:[^\n]*\\\n)*+[^\n]*\n?")
_INDENT = re.compile(r"[ \t\f]*")
# A cell of one line may leave the % or ! away.
_AUTOMAGIC = re.compile(
    r"(?:pip3?|conda|mamba|cd|ls|ll|mkdir|rm|cp|mv|cat)[ \t]+[-\w~./\"'][^\n=]*|cd|ls|ll|pwd|who|whos", re.ASCII
)
# The lookbehind keeps the comparison `a != b` and the like apart from an assignment.
_TOKEN = re.compile(
    r'''
      """(?:[^"\\]|\\.|"(?!""))*+(?:"""|\\?\Z)
    | \'\'\'(?:[^'\\]|\\.|'(?!\'\'))*+(?:\'\'\'|\\?\Z)
    | "(?:[^"\\\n]|\\.)*+"?
    | '(?:[^'\\\n]|\\.)*+'?
    | \#[^\n]*
    | \\\n
    | (?P<open>[(\[{])
    | (?P<close>[)\]}])
    | (?P<newline>\n)
    | (?P<help>\?(?=[ \t]*(?:\#[^\n]*)?(?:\n|\Z)))
    | (?P<assign>(?<![=!<>:+\-*/%&|^@])=(?=[ \t]*[%!]))
    ''',
    re.VERBOSE | re.DOTALL,
)


def clean_cell(source: str) -> str:
    """The cell as plain Python with the same line numbers; what is already plain comes back as it is."""
    text = _dedented(source)
    if _AUTOMAGIC.fullmatch(text.strip()):
        return ""
    done = ""
    for _ in range(_MAX_STACKED):
        if (magic := _CELL_MAGIC.match(text)) is None:
            break
        if magic["name"] not in _KEPT:
            return ""
        done += magic["before"]
        text = text[magic.end() :]
        if not text.startswith("\n"):
            break
        # The newline that ended the magic's line goes with it; what follows may be a cell magic again.
        done, text = done + "\n", text[1:]
    return done + _clean_statements(text)


def _dedented(source: str) -> str:
    """IPython runs a cell that is indented as a whole; a comment may stand anywhere, and says nothing about it."""
    first = re.match(r"(?:[ \t]*(?:#[^\n]*)?\n)*+([ \t]+)(?=[^\s#\\])", source)
    if first is None:
        return source
    return re.sub(rf"(?m)^{first[1]}", "", source)


def _clean_statements(text: str) -> str:
    if not any(mark in text for mark in "%!?"):
        return text
    cleaned = []
    position = 0
    while position < len(text):
        plain = _PLAIN.match(text, position)
        end, statement = (plain.end(), plain[0]) if plain is not None else _statement(text, position)
        cleaned.append(statement)
        position = end
    return "".join(cleaned)


def _statement(text: str, start: int) -> tuple[int, str]:
    """Where the logical line that starts here ends, and what it becomes.

    Only outside strings, comments and brackets can a % or ! be anything but Python; a string or a bracket
    that is never closed takes the rest of the cell with it, as it does in Python.
    """
    if (escaped := _ESCAPED.match(text, start)) is not None:
        return escaped.end(), _instead(text[start : escaped.end()])
    depth = 0
    for token in _TOKEN.finditer(text, start):
        kind = token.lastgroup
        if kind == "open":
            depth += 1
        elif kind == "close":
            depth = max(depth - 1, 0)
        elif kind is not None and depth == 0:
            return _ended(text, start, token, kind)
    return len(text), text[start:]


def _ended(text: str, start: int, token: re.Match[str], kind: str) -> tuple[int, str]:
    if kind == "newline":
        return token.end(), text[start : token.end()]
    rest = _REST.match(text, token.end())
    end = rest.end() if rest is not None else len(text)
    if kind == "help":
        return end, _instead(text[start:end])
    return end, text[start : token.end()] + " None" + "\n" * text.count("\n", token.end(), end)


def _instead(statement: str) -> str:
    indent = _INDENT.match(statement)
    return (indent[0] if indent else "") + "pass" + "\n" * statement.count("\n")
