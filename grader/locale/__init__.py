"""What the grader says, in the user's language: English in the code, the others in .po files.

The grader's own words are in `<language>.po` here, the texts of an exercise in `<language>.po` in its folder. The
files are read when a language other than English is asked for, and a sentence that is not in them stays English.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from functools import cache, cached_property, partial
from pathlib import Path

from grader.errors import UsageError
from grader.languages import ENGLISH, LANGUAGES
from grader.locale.phrases import Phrase, fill, phrases
from grader.locale.po import read_po
from grader.model import Sentence

MAX_DEPTH = 6  # of phrases within phrases

Translate = Callable[[Sentence], str]

# Which part of an answer a sentence is about: `the mean[0, 1]`, `the answer.shape`, `len(the answer)`.
_PART = re.compile(r"(?P<stem>.+?)(?P<part>(?:\[[^\[\]]*\]|\.shape|\.dtype)+)", re.DOTALL)


def language(option: str | None = None) -> str:
    """The language asked for by --lang, else by GRADE_LANG, else by the locale; English where none is known.

    Raises UsageError when the option or GRADE_LANG names a language that is not there.
    """
    asked = asked_language(option, "")
    local = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "")
    return asked or (_code(local) if _code(local) in LANGUAGES else ENGLISH)


def asked_language(option: str | None = None, default: str = ENGLISH) -> str:
    """The language that was asked for by --lang or GRADE_LANG, whatever the locale says. Raises UsageError."""
    asked = option or os.environ.get("GRADE_LANG") or default
    if asked and _code(asked) not in LANGUAGES:
        raise UsageError(f"there is no language {asked!r}: choose one of {', '.join(LANGUAGES)}")
    return _code(asked)


def translator(lang: str, course: str | Path = "", exercise: str = "") -> Translate:
    """Says sentences in a language: its templates, and the values in them that have words of ours or the exercise's."""
    if lang == ENGLISH:
        return str
    return _catalogue(lang, str(course), exercise).sentence


class Catalogue:
    """The translations of one language that apply to one exercise."""

    def __init__(self, translations: Mapping[str, str]) -> None:
        self.translations = translations

    @cached_property
    def phrases(self) -> list[Phrase]:
        return phrases(self.translations)

    def sentence(self, sentence: Sentence) -> str:
        values = {name: self.text(value) for name, value in sentence.values.items()}
        if sentence.template in self.translations:
            return fill(self.translations[sentence.template], values)
        if not sentence.values:
            return self.text(str(sentence))
        return sentence.template.format(**values)

    def text(self, text: str, depth: int = 0) -> str:
        """A text that has been filled in already; what a student's code can put into it is followed only so deep."""
        if not text or depth > MAX_DEPTH:
            return text
        inner = partial(self.text, depth=depth + 1)
        return (
            self.translations.get(text) or _part(text, inner) or self._phrase(text, inner) or self._pair(text) or text
        )

    def _phrase(self, text: str, inner: Callable[[str], str]) -> str | None:
        for phrase in self.phrases:
            found = phrase.match(text)
            if found is not None:
                return fill(phrase.translation, {place: inner(value) for place, value in found.items()})
        return None

    def _pair(self, text: str) -> str | None:
        """Two hints in one: a submission can make two mistakes."""
        first = next((msgid for msgid in self.translations if text.startswith(f"{msgid} ")), None)
        second = self.translations.get(text[len(first) + 1 :]) if first is not None else None
        return f"{self.translations[first]} {second}" if first is not None and second is not None else None


def _part(text: str, inner: Callable[[str], str]) -> str | None:
    if text.startswith("len(") and text.endswith(")"):
        return f"len({inner(text[4:-1])})"
    part = _PART.fullmatch(text)
    return inner(part["stem"]) + part["part"] if part is not None else None


@cache
def _catalogue(lang: str, course: str, exercise: str) -> Catalogue:
    here = Path(__file__).parent / f"{lang}.po"
    own = read_po(Path(course) / "exercises" / exercise / f"{lang}.po") if exercise else {}
    return Catalogue({**read_po(here), **own})


def _code(name: str) -> str:
    """`ko` of `ko_KR.UTF-8`."""
    return re.split(r"[_.@-]", name, maxsplit=1)[0].lower()
