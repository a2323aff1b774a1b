"""How a run looks: one file for each format, found by its name.

Each has `render(outcome, lang) -> str`; those that can show a whole class have `render_class(results, lang) -> str`.
A file whose name begins with an underscore is a part of others.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from grader.model import Outcome

if TYPE_CHECKING:
    from grader.classes import ClassResults


def render(outcome: Outcome, format_: str, lang: str | None) -> str:
    """The outcome of one run in the named format."""
    module = importlib.import_module(f"grader.reports.{format_}")
    rendered: str = module.render(outcome, lang)
    return rendered


def render_class(results: ClassResults, format_: str, lang: str | None) -> str:
    """A class in the named format: csv, html, json or markdown."""
    module = importlib.import_module(f"grader.reports.{format_}")
    rendered: str = module.render_class(results, lang)
    return rendered
