"""Templates with places, and the texts that were made from them.

A sentence keeps its template and is looked up by it. A value inside a sentence, or the text of an error, was filled
in already: its template is found by matching, so that "an array of shape (2, 3)" is known as "an array of shape {0}".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_PLACE = re.compile(r"\{([a-z_]\w*|\d)\}")


@dataclass(frozen=True)
class Phrase:
    """A template taken apart: the pieces between its places, and the places' names."""

    pieces: tuple[str, ...]
    places: tuple[str, ...]
    translation: str

    def match(self, text: str) -> dict[str, str] | None:
        """What stands in the places when the text was made from this template, else None. Linear in the text."""
        first, *middle, last = self.pieces
        end = len(text) - len(last)
        if not text.startswith(first) or not text.endswith(last):
            return None
        position, found = len(first), []
        for piece in middle:
            start = text.find(piece, position, end)
            if start < 0:
                return None
            found.append(text[position:start])
            position = start + len(piece)
        return None if position > end else dict(zip(self.places, [*found, text[position:end]], strict=True))


def phrases(translations: Mapping[str, str]) -> list[Phrase]:
    """The templates that have places and words around them, the most particular first."""
    taken = [(_PLACE.split(msgid), msgstr) for msgid, msgstr in translations.items()]
    found = [Phrase(tuple(parts[::2]), tuple(parts[1::2]), msgstr) for parts, msgstr in taken if len(parts) > 1]
    return sorted((p for p in found if any(p.pieces)), key=lambda p: -sum(map(len, p.pieces)))


def fill(template: str, values: Mapping[str, str]) -> str:
    """The template with its places filled; what has no value stays as it is, braces and all."""
    return _PLACE.sub(lambda place: values.get(place[1], place[0]), template)
