"""Sentences said in one language, as lines that can do nothing to a terminal."""

from __future__ import annotations

import re
from dataclasses import dataclass

from grader.locale import Translate, language, translator
from grader.model import Sentence

_ESCAPES = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[@-_]|\x9b[0-?]*[ -/]*[@-~]")


def clean(text: str) -> str:
    """One line of a text that a submission had a hand in: colours and line breaks go, control characters show."""
    line = _ESCAPES.sub("", text).replace("\n", " ")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in line)


def clean_code(code: str) -> str:
    """The same for code, which keeps its lines."""
    return "\n".join(clean(line) for line in code.split("\n"))


@dataclass(frozen=True)
class Voice:
    """Speaks one language, and knows the texts of one exercise in it."""

    translate: Translate

    def __call__(self, template: str, **values: object) -> str:
        return self.say(Sentence(template, {name: str(value) for name, value in values.items()}))

    def say(self, sentence: Sentence | None) -> str:
        return clean(self.translate(sentence)) if sentence is not None else ""

    def text(self, text: str) -> str:
        """A text of an exercise, or an error's: whatever was written without its places."""
        return self.say(Sentence("{text}", {"text": text}))


def voice(lang: str | None, course: str, exercise: str = "") -> Voice:
    """The voice for a report on this exercise; `lang` None is the user's own language."""
    return Voice(translator(language(lang), course, exercise))
