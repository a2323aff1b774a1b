"""How a run looks: one file for each format, found by its name.

Each has `render(outcome, lang) -> str`. Those that can show a whole class have `render_class(results, lang) -> str`,
and those that tell a CI server something besides have `beside(outcome, lang)`: texts to append to files.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from grader.classes import ClassResults
    from grader.model import Outcome

FIRST = "text"
# Read and not imported, as `grade check --help` needs the names alone.
_RENDERS = re.compile(r"^def render\(outcome: Outcome,", re.MULTILINE)
_RENDERS_CLASS = re.compile(r"^def render_class\(results: ClassResults,", re.MULTILINE)


def formats() -> tuple[str, ...]:
    """The formats that an outcome can be rendered in, text first."""
    return _formats(_RENDERS)


def class_formats() -> tuple[str, ...]:
    """The formats that a class can be rendered in."""
    return _formats(_RENDERS_CLASS)


def render(outcome: Outcome, format_: str, lang: str | None) -> str:
    """The outcome of one run in the named format."""
    rendered: str = _module(format_).render(outcome, lang)
    return rendered


def render_class(results: ClassResults, format_: str, lang: str | None) -> str:
    """A class in the named format, which is one of `class_formats()`."""
    rendered: str = _module(format_).render_class(results, lang)
    return rendered


def beside(outcome: Outcome, format_: str, lang: str | None) -> Mapping[Path, str]:
    """What the format appends to files that the surroundings name, by file; mostly nothing."""
    module = _module(format_)
    texts: Mapping[Path, str] = module.beside(outcome, lang) if hasattr(module, "beside") else {}
    return texts


def _module(format_: str) -> ModuleType:
    return importlib.import_module(f"grader.reports.{format_}")


def _formats(pattern: re.Pattern[str]) -> tuple[str, ...]:
    files = sorted(Path(__file__).parent.glob("[!_]*.py"), key=lambda path: (path.stem != FIRST, path.stem))
    return tuple(path.stem for path in files if pattern.search(path.read_text("utf-8")))
