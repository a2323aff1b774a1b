"""Grading inside a notebook: `%load_ext grader`, then `%%grade conv-forward` above a cell, or `%grade` for all of it.

What was run so far is checked as if it had been saved and given to `grade check`, in a process of its own.
"""

from __future__ import annotations

import argparse
import html
import json
import shlex
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

from grader.languages import LANGUAGES

LINE_PIXELS, LEAST_PIXELS, MOST_PIXELS = 22, 260, 900


@dataclass(frozen=True)
class Shown:
    """A report as a notebook shows it: a page where pages can be shown, else the text of the terminal."""

    text: str
    page: str = ""

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/plain": self.text, **({"text/html": self._frame()} if self.page else {})}

    def _frame(self) -> str:
        """The page apart from the notebook's own styles; it has no script, and could run none here."""
        height = min(MOST_PIXELS, max(LEAST_PIXELS, LINE_PIXELS * len(self.text.splitlines())))
        return (f'<iframe title="grade" sandbox srcdoc="{html.escape(self.page)}" '
                f'style="width:100%;height:{height}px;border:0"></iframe>')  # fmt: skip


def load(shell: Any) -> None:
    """What `%load_ext grader` does: add the two magics."""

    def line_magic(line: str) -> Shown | None:
        return _checked(shell, line)

    def cell_magic(line: str, cell: str) -> Shown | None:
        done = shell.run_cell(cell)
        return _checked(shell, line) if done.success else None

    shell.register_magic_function(line_magic, "line", "grade")
    shell.register_magic_function(cell_magic, "cell", "grade")


def _checked(shell: Any, line: str) -> Shown | None:
    """The report on all cells that were run; None where the line asks for something else, which it is told."""
    try:
        asked = _arguments().parse_args(shlex.split(line))
    except (SystemExit, ValueError):  # argparse has said why
        return None
    request = {"cells": list(shell.history_manager.input_hist_raw), "only": asked.exercises, "lang": asked.lang,
               "course": asked.course}  # fmt: skip
    command = [sys.executable, "-m", "grader.integrations.check_cells"]
    done = subprocess.run(command, input=json.dumps(request), capture_output=True, text=True, encoding="utf-8")
    if done.returncode != 0:
        return Shown(done.stderr.strip())
    return Shown(**json.loads(done.stdout))


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="%grade", description="Check what was run in this notebook so far.")
    parser.add_argument("exercises", nargs="*", metavar="EXERCISE", help="check only these")
    parser.add_argument("--lang", choices=LANGUAGES, help="language of the report")
    parser.add_argument("--course", metavar="DIR", help="the course folder")
    return parser
