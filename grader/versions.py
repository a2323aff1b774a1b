"""Versions of what a mark depends on, read off their installation without importing it."""

from __future__ import annotations

import platform
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from grader import __version__

PACKAGES = ("numpy", "torch", "hypothesis")


def versions() -> dict[str, str]:
    """The grader's, Python's and the packages' versions; absent packages are left out."""
    packages = {package: installed_version(package) for package in PACKAGES}
    found = {"grader": __version__, "python": platform.python_version()}
    return {**found, **{package: version for package, version in packages.items() if version is not None}}


@cache
def installed_version(package: str) -> str | None:
    """The version that a package's metadata folder is named after; None where it is not installed."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        return None
    beside = Path(spec.origin).parents[1].glob(f"{package}-*.dist-info")
    return next((path.name.removesuffix(".dist-info").removeprefix(f"{package}-") for path in beside), None)
