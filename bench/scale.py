"""A class of any size: what a submission costs, and what the batch holds in memory, as the class grows.

Each class is the same hundred submissions (right, wrong and hostile) again and again, each with a line of its own, so
that its mix does not change with its size and nothing is found to be graded already.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import psutil
from classes import write_class
from measure import Sample, children_cpu, tree_cpu
from submissions import ROOT, make_course

EXERCISES = ("conv-output-size", "conv-params", "zero-pad", "softmax", "conv-forward")
MIX, HOSTILE, CASES = 100, 0.05, 12
LIMITS = "limits: {call_seconds: 1, seconds: 3, memory_mb: 256, torch_memory_mb: 1024, reply_mb: 16}"
TICK = 0.5  # to look at a whole tree of processes takes time too


@dataclass
class Run:
    """One batch: its time, the part of it that was its workers' and templates', and its memory over time."""

    students: int
    sample: Sample = field(default_factory=lambda: Sample(0, 0))
    workers_cpu: float = 0.0
    own: list[int] = field(default_factory=list)  # bytes of the batch's own process
    templates: list[int] = field(default_factory=list)  # bytes of all under it, workers that live just then too

    def cpu_each(self) -> float:
        return self.sample.cpu / self.students


@dataclass(frozen=True)
class Batches:
    """`grade batch` on classes of one course, cases drawn already."""

    folder: Path
    course: Path

    @property
    def cache(self) -> Path:
        return self.folder / "cache"

    def run(self, students: int, *options: str, name: str = "", beside: Sequence[int] = ()) -> Run:
        """One batch with a gradebook of its own, from its start to its end. The processes `beside` it work for it."""
        label = f"{name or 'class'}-{students}-{len(list(self.folder.iterdir()))}"
        class_, state = self.folder / f"{label}-files", self.folder / f"{label}-state"
        write_mix(class_, students)
        state.mkdir()
        salt = self.folder / "salt"
        if salt.exists():
            (state / "salt").write_bytes(salt.read_bytes())
        run = _watched(_start(self, class_, state, options), students, beside)
        salt.write_bytes((state / "salt").read_bytes())
        return run


def batches(folder: Path, cases: int = CASES) -> Batches:
    """A course with short limits, every battery of it drawn by a first small class."""
    course = make_course(folder / "course", cases)
    rubric = (course / "rubric.yaml").read_text()
    (course / "rubric.yaml").write_text(re.sub(r"(?m)^limits:\n(  .*\n)+", f"{LIMITS}\n", rubric))
    ready = Batches(folder, course)
    ready.run(10, "--engine", "serial")
    return ready


def write_mix(folder: Path, students: int) -> None:
    """The first so many of the mix repeated; each file differs from all others by its last line."""
    write_class(folder, min(students, MIX), EXERCISES, HOSTILE)
    for number in range(MIX, students):
        source = (folder / f"s{number % MIX:05}.py").read_bytes()
        (folder / f"s{number:05}.py").write_bytes(source + f"# again as s{number:05}\n".encode())


def growth(values: Sequence[int]) -> float:
    """The highest of the last quarter against that of the second."""
    quarter = len(values) // 4
    return max(values[-quarter:]) / max(values[quarter : 2 * quarter]) if quarter else 1.0


def _start(where: Batches, class_: Path, state: Path, options: Sequence[str]) -> subprocess.Popen[bytes]:
    environment = {"GRADE_STATE": str(state), "GRADE_CACHE": str(where.cache), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "grader", "batch", str(class_), "--course", str(where.course), *options,
               "-o", str(state / "report.txt")]  # fmt: skip
    log = (state / "log").open("wb")
    return subprocess.Popen(command, cwd=ROOT, env=os.environ | environment, stdout=log, stderr=log)


def _watched(process: subprocess.Popen[bytes], students: int, beside: Sequence[int]) -> Run:
    run, before, started, seen = Run(students), children_cpu(), time.perf_counter(), 0.0
    earlier = tree_cpu(beside)
    while process.poll() is None:
        seen = max(seen, tree_cpu([process.pid, *beside]) - earlier)
        _look(process.pid, run)
        time.sleep(TICK)
    run.sample = Sample(time.perf_counter() - started, max(seen, children_cpu() - before))
    if process.returncode not in (0, 1):
        raise RuntimeError(f"the batch ended with {process.returncode}")
    return run


def _look(pid: int, run: Run) -> None:
    try:
        batch = psutil.Process(pid)
        below = batch.children()
        run.workers_cpu = max(run.workers_cpu, tree_cpu([child.pid for child in below]))
        run.own.append(batch.memory_info().rss)
        run.templates.append(sum(child.memory_info().rss for child in batch.children(recursive=True)))
    except psutil.Error:
        return
