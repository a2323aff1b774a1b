"""Reads a .po file: msgid to msgstr, nothing else. Plurals and contexts do not occur in ours."""

from __future__ import annotations

import ast
from pathlib import Path

from grader.errors import ExerciseError


def read_po(path: Path) -> dict[str, str]:
    """The translations in a file, or none where there is no file; entries left empty are left out.

    Raises ExerciseError with file and line for what is no .po.
    """
    if not path.is_file():
        return {}
    parts: dict[str, str] = {"msgid": "", "msgstr": ""}
    found: dict[str, str] = {}
    keyword = "msgid"
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        word, quote, rest = line.partition('"')
        if not quote or word.startswith("#"):
            continue
        if word.strip() in parts:
            keyword = word.strip()
            if keyword == "msgid":
                found[parts["msgid"]] = parts["msgstr"]
                parts["msgstr"] = ""
            parts[keyword] = ""
        parts[keyword] += _unquoted(quote + rest, path, number)
    found[parts["msgid"]] = parts["msgstr"]
    return {msgid: msgstr for msgid, msgstr in found.items() if msgid and msgstr}


def _unquoted(text: str, path: Path, line: int) -> str:
    try:
        return str(ast.literal_eval(text.strip()))
    except (SyntaxError, ValueError):
        raise ExerciseError(f"{path}, line {line}: this is no quoted text: {text}. Close the quotes.") from None
