"""How the gradebook is taken out: one file for each format, with `render(ledger, total) -> str`, found by its name.

Marks are percentages: what learning platforms call points of 100. With `total` there is one column, the mark of the
course, and without one for each exercise besides.
"""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from grader.ledger import Ledger


def formats() -> tuple[str, ...]:
    """Their names, that of the plain table first."""
    names = {module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_")}
    return ("csv", *sorted(names - {"csv"}))


def render(ledger: Ledger, format_: str, total: bool = False) -> str:
    """The gradebook in the named format."""
    rendered: str = importlib.import_module(f"{__name__}.{format_}").render(ledger, total)
    return rendered
