"""Plug-ins are found by the names of their files: one file in a folder of the package is one plug-in."""

from __future__ import annotations

import os

_PACKAGE = os.path.dirname(__file__)


def names_in(folder: str) -> list[str]:
    """Every plug-in of a folder, none of which is imported: help must come at once."""
    files = os.listdir(os.path.join(_PACKAGE, folder))
    return sorted(name.removesuffix(".py") for name in files if name.endswith(".py") and not name.startswith("_"))
