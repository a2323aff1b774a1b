"""How a run looks: one file for each format, found by its name; each has `render(outcome, lang) -> str`."""

from __future__ import annotations

import importlib

from grader.model import Outcome


def render(outcome: Outcome, format_: str, lang: str | None) -> str:
    """The outcome in the named format."""
    module = importlib.import_module(f"grader.reports.{format_}")
    rendered: str = module.render(outcome, lang)
    return rendered
