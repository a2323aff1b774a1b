"""Measurements as a table on the terminal and in RESULTS.md."""

from __future__ import annotations

import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from measure import MS, Timings
from tabulate import tabulate

from grader import __version__

PATH = Path(__file__).with_name("RESULTS.md")
TITLES = {
    "a": "How long a student waits",
    "b": "One submission of five exercises, and what judging adds to the student's own code",
    "c": "A class, each submission with five exercises, at 100 cases per check",
}
NOTES = {
    "a": "Each command is a process of its own, from its start to its end. `times` is against the base in brackets.",
    "b": "`pytest` is pytest with Hypothesis, one process, the same checks, oracles and number of cases "
    "(`bench/pytest_peer.py`). Below it, `ours` is judging one exercise in a warm grader, `base` the bare calls of the "
    "student's function in one process, and `times` the milliseconds between them (workers' processor time included).",
    "c": "On average for one submission: one after the other in a warm, confined grader, against one pytest process "
    "for each. Hypothesis shrinks every failing test, we the first failing check.",
}
HEADERS = ("", "median ms", "quiet ms", "CPU ms", "base ms", "times", "quiet", "CPU", "aim", "")


@dataclass(frozen=True)
class Row:
    """One measurement: the thing, its base, and how they compare by median, quiet tenth and processor time."""

    name: str
    ours: Timings
    base: Timings
    compared: tuple[float, float, float]
    aim: str
    met: bool | None

    def cells(self) -> list[str]:
        times = [self.ours.median(), self.ours.quiet(), self.ours.cpu(), self.base.median()]
        verdict = {True: "yes", False: "no", None: ""}[self.met]
        return [self.name, *(f"{t * MS:.1f}" for t in times), *(f"{c:.3g}" for c in self.compared), self.aim, verdict]


def ratio_row(name: str, ours: Timings, base: Timings, base_name: str, aim: float | None) -> Row:
    """How many times the base; the less the better."""
    compared = _ratios(ours, base)
    met = None if aim is None else min(compared[:2]) <= aim
    return Row(f"{name} ({base_name})", ours, base, compared, "" if aim is None else f"<= {aim:g}", met)


def speed_up_row(name: str, ours: Timings, base: Timings, aim: float | None) -> Row:
    """How many times faster than the base; the more the better."""
    compared = _ratios(base, ours)
    met = None if aim is None else min(compared[:2]) >= aim
    return Row(name, ours, base, compared, "" if aim is None else f">= {aim:g}", met)


def own_row(name: str, judged: Timings, bare: Timings, aim: float) -> Row:
    """What is ours, in milliseconds."""
    pairs = ((judged.median(), bare.median()), (judged.quiet(), bare.quiet()))
    by_clock = [(ours - theirs) * MS for ours, theirs in pairs]
    compared = (by_clock[0], by_clock[1], (judged.cpu() - bare.cpu()) * MS)
    return Row(name, judged, bare, compared, f"<= {aim:g} ms", by_clock[1] <= aim)


def _ratios(above: Timings, below: Timings) -> tuple[float, float, float]:
    return above.median() / below.median(), above.quiet() / below.quiet(), above.cpu() / below.cpu()


def text(sections: Mapping[str, Sequence[Row]], style: str = "simple") -> str:
    return "\n\n".join(_section(part, rows, style) for part, rows in sections.items())


def _section(part: str, rows: Sequence[Row], style: str) -> str:
    align = ("left", *("right",) * 7, "left", "left")
    table = tabulate([row.cells() for row in rows], HEADERS, tablefmt=style, colalign=align, disable_numparse=True)
    return f"## ({part}) {TITLES[part]}\n\n{NOTES[part]}\n\n{table}"


def write(sections: Mapping[str, Sequence[Row]], quick: bool) -> None:
    PATH.write_text(f"# Speed\n\n{_about(quick)}\n\n{text(sections, 'github')}\n")


def _about(quick: bool) -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in ("numpy", "torch", "hypothesis", "pytest"))
    machine = f"{os.cpu_count()} cores {platform.machine()}, {platform.system()} {platform.release()}"
    again = "make bench" if not quick else "python bench/run.py --quick"
    return (f"Written by `{again}`; run it again to measure your machine. Only ratios of one run mean anything.\n\n"
            f"Grader {__version__}, Python {platform.python_version()}, {packages}; {machine}, "
            f"load {os.getloadavg()[0]:.1f} at the end (others worked on this machine meanwhile).")  # fmt: skip
