"""(a) How long a student waits: the command itself, against Python and against a bare numpy import."""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

from measure import Sample, Task, command
from submissions import ROOT

FORMULA = ROOT / "exercises/conv-output-size/solutions/formula.py"
LAYER = ROOT / "exercises/conv-forward/solutions/vectorised.py"
BASES = {"help": "python", "formula": "numpy", "layer": "numpy"}
AIMS = {"help": 4.0, "formula, warm": 2.0, "formula, cold": 4.0, "layer, warm": 3.0, "layer, cold": None}


def tasks(folder: Path) -> dict[str, Task]:
    """By name; those that end in `cold` start with an empty cache each time."""
    fresh = (folder / f"cold{i}" for i in itertools.count())
    warm = folder / "warm"
    return {
        "python": lambda: command([sys.executable, "-c", "pass"], ROOT),
        "numpy": lambda: command([sys.executable, "-c", "import numpy"], ROOT),
        "help": lambda: _grade(warm, "--help"),
        "formula, warm": lambda: _grade(warm, "check", FORMULA),
        "formula, cold": lambda: _grade(next(fresh), "check", FORMULA),
        "layer, warm": lambda: _grade(warm, "check", LAYER),
        "layer, cold": lambda: _grade(next(fresh), "check", LAYER),
    }


def base_of(name: str) -> str:
    return BASES[name.split(",")[0]]


def _grade(cache: Path, *arguments: str | Path) -> Sample:
    return command([sys.executable, "-m", "grader", *arguments], ROOT, GRADE_CACHE=str(cache), GRADE_COURSE=str(ROOT))
