"""One hint at a time: what to look at, then the formula, then the mistake."""

from __future__ import annotations

import re
from dataclasses import dataclass

from grader.handout import handout
from grader.index import IndexEntry
from grader.model import Sentence
from grader.selfstudy import Standing, Study, count_hint, demand

HINTS = 3
MOST_FORMULAS = 3
FORMULA = Sentence("The formula")
_FORMULA = re.compile(r"^ *\$\$.+?\$\$$", re.DOTALL | re.MULTILINE)
_INDENTED = re.compile(r"(?:^ {4}[^\n]+\n(?:\n(?= {4}))?)+", re.MULTILINE)
_FENCED = re.compile(r"^```(?:text)?\n.*?\n```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class HintGiven:
    """The hint that was asked for: which of how many, and what it says in Markdown or in a sentence."""

    course: str
    entry: IndexEntry
    number: int
    asked: int  # times in all
    about: Sentence
    text: str = ""  # an exercise's text, in English, or the prompt's Markdown
    message: Sentence | None = None

    @property
    def is_markdown(self) -> bool:
        return self.about == FORMULA


def hint(found: Study, exercise: str, lang: str) -> HintGiven:
    """The next hint to an exercise, counted; after the last one that one again. Raises UsageError."""
    entry = demand(found, exercise)
    standing = count_hint(found, entry.id)
    number = min(standing.hints, HINTS)
    about, text, message = _said(found, entry, standing, number, lang)
    return HintGiven(str(found.course.root), entry, number, standing.hints, about, text, message)


def _said(found: Study, entry: IndexEntry, standing: Standing, number: int,
          lang: str) -> tuple[Sentence, str, Sentence | None]:  # fmt: skip
    """What it is about, an exercise's text or the prompt's, and what the last check found."""
    if number == 1:
        return Sentence("What to look at"), standing.check or _first_text(found, entry), standing.message
    if number == 2:
        return FORMULA, _formula(found, entry, lang), None
    if standing.mistake:
        return Sentence("The mistake"), standing.mistake, None
    return Sentence("A mistake that is often made here"), _common_mistake(found, entry), None


def _first_text(found: Study, entry: IndexEntry) -> str:
    """What the exercise asks for first, to who has not checked anything yet."""
    return found.course.load(entry.id).exercise.checks[0].text


def _formula(found: Study, entry: IndexEntry, lang: str) -> str:
    """The formulas of the prompt as they are written there, or its first drawing, or else what it begins with."""
    prompt = handout(str(found.course.root), entry.id, lang).prompt
    shown = (blocks for form in (_FORMULA, _INDENTED, _FENCED) if (blocks := form.findall(prompt)))
    return "\n\n".join(next(shown, [prompt.split("\n\n")[1]])[:MOST_FORMULAS])


def _common_mistake(found: Study, entry: IndexEntry) -> str:
    mistakes = found.course.load(entry.id).mistakes
    return next((" ".join((wrong.__doc__ or "").split()) for wrong in mistakes.values()), "")
