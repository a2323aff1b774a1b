"""Text that somebody else wrote, inside Markdown: it is read as it was written, and does nothing."""

from __future__ import annotations

import re

from grader.reports._voice import clean, clean_code

# As few as possible, as the source is read too: a dot or a bracket after a letter marks nothing up.
_MARKS = re.compile(r"[\\`*\[\]|~$#]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|^[-+=](?=[-+=\s]|$)")
_NUMBERED = re.compile(r"^(\d{1,9})([.)])")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "&#64;"}
_ADDRESS = re.compile(r":(?=\S)")  # of `http://`, `mailto:`, `:smile:`
_WEB = re.compile(r"(?i)(?<=ww)w(?=\.)")


def escaped(text: str) -> str:
    """One line in which no character marks anything up: no link, mention, picture, heading, formula or tag."""
    line = _MARKS.sub(r"\\\g<0>", clean(text).strip())
    line = "".join(_ENTITIES.get(letter, letter) for letter in line)
    line = _NUMBERED.sub(r"\1\\\2", line)
    return _WEB.sub(lambda letter: f"&#{ord(letter[0])};", _ADDRESS.sub("&#58;", line))


def code_block(code: str) -> str:
    """Code in a fence that is longer than any inside of it."""
    text = clean_code(code)
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}python\n{text}\n{fence}"
