"""Measurements as a table on the terminal and in RESULTS.md."""

from __future__ import annotations

import os
import platform
import re
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
}
NOTES = {
    "a": "Each command is a process of its own, from its start to its end. `times` is against the base in brackets.",
    "b": "`pytest` is pytest with Hypothesis, one process, the same checks, oracles and number of cases "
    "(`bench/pytest_peer.py`). Below it, `ours` is judging one exercise in a warm grader, `base` the bare calls of the "
    "student's function in one process, and `times` the milliseconds between them (workers' processor time included).",
    "peers": "The same submissions one after the other in a warm, confined grader, and in each peer as its assignments "
    "are usually written: one process for each submission, but nbgrader, which is given all at once. pytest draws its "
    "cases by Hypothesis; the others loop over as many that were drawn beforehand, stop a test at its first failure "
    "and shrink nothing. Every peer must find the right submissions right and the others wrong, or there is no row. "
    "None of them confines anything. `base` is the peer; milliseconds are for one submission.",
    "scale": "One `grade batch --engine serial`, official, cases drawn already, on a class of right, wrong and hostile "
    "submissions (5 %) that is the same hundred again and again, each with a line of its own. `CPU` is for one "
    "submission, workers included; `workers` is the part of it spent in workers and templates (the student's own code, "
    "and our end of the protocol); memory is resident, its growth the highest of the last quarter against the second. "
    "Aims: CPU within 10 % of the smallest class, memory within 10 %.",
    "floor": "The bare calls of the student's own function in one process, against all of judging it in a warm grader, "
    "by processor time. No grader that runs these calls can be quicker than their own time: `at most` is how many "
    "times faster we could still become. `vectorised` is the quickest way to write it, `loops` what a course teaches "
    "first. Aim: half for array exercises.",
    "dask": "The same class by `grade batch --engine dask` with one worker and with two, in turns, from start to end: "
    "in a cluster that the batch starts on this machine, whose workers share its cores, and in one that is there "
    "already, each of whose workers is held to a core of its own, as a batch queue does it. A worker that may keep "
    "more than one core busy (it asks, and the student's code answers meanwhile) leaves less to gain from a second.",
    "protocol": "All calls of one exercise asked of a worker that holds a right solution (the student's own code "
    "included), against the same bytes echoed by another process over a bare socketpair: in pieces of 16 frames as "
    "the grader sends them, and one by one. Microseconds for a call.",
    "memory": "A template and a worker that has read a submission, from `/proc/PID/smaps_rollup`, in MiB: resident, "
    "its share of what processes share, and what it has to itself, which is what one more worker costs.",
    "networks": "`grade check` of one file, from start to end, its cases drawn already: a right network, and the same "
    "with a softmax behind it, whose first failing call is shrunk and which is diagnosed. `peak` is the sum of the PSS "
    "of all its processes, workers included, looked at every 50 ms. The aim is the promise of the exercises: on two "
    "cores that nobody else uses, 20 s and 4 GiB. Where others use them the clock says little: compare CPU.",
}
TITLES |= {
    "peers": "The same work by other graders",
    "scale": "Classes of growing size",
    "floor": "The floor: the student's own code",
    "dask": "Two workers against one",
    "protocol": "A call by the worker protocol against a bare socket",
    "memory": "Memory of templates and workers",
    "networks": "Large networks",
    "soak": "A class graded while everything goes wrong",
}
ABOUT = (
    "Written by `make bench`, each part by `python bench/run.py --only PART`; run it again to measure your machine. "
    "Only ratios of one run mean anything, and where others use the machine too only those of processor time (CPU)."
)
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


def speed_up_row(name: str, ours: Timings, base: Timings) -> Row:
    """How many times faster than the base; the more the better."""
    return Row(name, ours, base, _ratios(base, ours), "", None)


def own_row(name: str, judged: Timings, bare: Timings, aim: float) -> Row:
    """What is ours, in milliseconds."""
    pairs = ((judged.median(), bare.median()), (judged.quiet(), bare.quiet()))
    by_clock = [(ours - theirs) * MS for ours, theirs in pairs]
    compared = (by_clock[0], by_clock[1], (judged.cpu() - bare.cpu()) * MS)
    return Row(name, judged, bare, compared, f"<= {aim:g} ms", by_clock[1] <= aim)


def _ratios(above: Timings, below: Timings) -> tuple[float, float, float]:
    return above.median() / below.median(), above.quiet() / below.quiet(), above.cpu() / below.cpu()


@dataclass(frozen=True)
class Table:
    """Measurements that need columns of their own, and what is to be said below them."""

    headers: Sequence[str]
    rows: Sequence[Sequence[str]]
    remarks: Sequence[str] = ()


Section = Sequence[Row] | Table


def text(sections: Mapping[str, Section], style: str = "simple") -> str:
    return "\n\n".join(_section(part, section, style) for part, section in sections.items())


def _section(part: str, section: Section, style: str) -> str:
    table = section if isinstance(section, Table) else Table(HEADERS, [row.cells() for row in section])
    align = ("left", *("right",) * (len(table.headers) - 1))
    drawn = tabulate(table.rows, table.headers, tablefmt=style, colalign=align, disable_numparse=True)
    return "\n\n".join((f"## ({part}) {TITLES[part]}", NOTES[part], drawn, *table.remarks))


def write(sections: Mapping[str, Section], quick: bool) -> None:
    """These sections in place of the same in RESULTS.md; the others stay as they were measured before."""
    kept = dict(re.findall(r"(?ms)^## \((\w+)\) (.*?)(?=^## \(|\Z)", PATH.read_text() if PATH.exists() else ""))
    new = {part: f"{text({part: section}, 'github')}\n\n{_about(part, quick)}" for part, section in sections.items()}
    old = {part: f"## ({part}) {kept[part].strip()}" for part in kept}
    parts = [(old | new)[part] for part in TITLES if part in old | new]
    PATH.write_text("\n\n".join(("# Speed", ABOUT, *parts)) + "\n")


def _about(part: str, quick: bool) -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in ("numpy", "torch", "hypothesis", "pytest"))
    machine = f"{os.cpu_count()} cores {platform.machine()}, {platform.system()} {platform.release()}"
    again = f"python bench/run.py --only {part}{' --quick' if quick else ''}"
    return (f"*Measured by `{again}`: grader {__version__}, Python {platform.python_version()}, {packages}; {machine}, "
            f"load {os.getloadavg()[0]:.1f} at the end.*")  # fmt: skip
