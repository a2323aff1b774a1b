"""How a run looks: one file for each format, found by its name.

Each has `render(outcome, lang) -> str`. Those that can show a whole class have `render_class(results, lang) -> str`,
and those that tell a CI server something besides have `beside(outcome, lang)`: texts to append to files.
"""

from __future__ import annotations

import importlib
import os
import re
from collections.abc import Mapping
from types import ModuleType
from typing import TYPE_CHECKING

from grader.plugins import names_in

if TYPE_CHECKING:
    from pathlib import Path

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
    names = sorted(names_in("reports"), key=lambda name: (name != FIRST, name))
    return tuple(name for name in names if pattern.search(_source(name)))


def _source(stem: str) -> str:
    with open(os.path.join(__path__[0], f"{stem}.py"), encoding="utf-8") as file:
        return file.read()
