"""Timing on a machine that others use too: interleaved rounds, medians and the quiet tenth, and CPU beside the wall."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import psutil

MS = 1e3


@dataclass(frozen=True)
class Sample:
    """Seconds by the clock, and of processor time."""

    wall: float
    cpu: float


Task = Callable[[], Sample]


@dataclass
class Timings:
    """What several rounds of one task took, in seconds."""

    samples: list[Sample] = field(default_factory=list)

    def median(self) -> float:
        return statistics.median(sample.wall for sample in self.samples)

    def quiet(self) -> float:
        """The tenth percentile: what the task takes when the machine leaves it alone."""
        walls = sorted(sample.wall for sample in self.samples)
        return walls[len(walls) // 10]

    def cpu(self) -> float:
        return statistics.median(sample.cpu for sample in self.samples)


def interleaved(tasks: Mapping[str, Task], rounds: int) -> dict[str, Timings]:
    """Each task once per round, so that a busy minute falls on all of them alike."""
    timings = {name: Timings() for name in tasks}
    for _ in range(rounds):
        for name, task in tasks.items():
            timings[name].samples.append(task())
    return timings


def in_process(work: Callable[[], object], others: Sequence[int] = ()) -> Sample:
    """One call in this process; its processor time includes that of these processes and of all under them."""
    cpu, wall = time.process_time() + tree_cpu(others), time.perf_counter()
    work()
    wall = time.perf_counter() - wall
    return Sample(wall, time.process_time() + tree_cpu(others) - cpu)


def command(arguments: Sequence[str | Path], folder: Path, expected: Sequence[int] = (0,),
            tick: float = 0.0, **environment: str) -> Sample:  # fmt: skip
    """One process from start to end, with the processor time of all its children that were waited for.

    What is confined is killed rather than waited for; with a `tick` its processor time is read every so often.
    """
    with tempfile.TemporaryFile() as output:
        before, wall = children_cpu(), time.perf_counter()
        process = subprocess.Popen([*map(str, arguments)], cwd=folder, env=os.environ | environment,
                                   stdout=output, stderr=subprocess.STDOUT)  # fmt: skip
        seen = _seen_cpu(process, tick) if tick else 0.0
        status = process.wait()
        sample = Sample(time.perf_counter() - wall, max(seen, children_cpu() - before))
        output.seek(0)
        if status not in expected:
            raise RuntimeError(f"{arguments} ended with {status}:\n{output.read().decode(errors='replace')[-3000:]}")
    return sample


def _seen_cpu(process: subprocess.Popen[bytes], tick: float) -> float:
    seen = 0.0
    while process.poll() is None:
        seen = max(seen, tree_cpu([process.pid]))
        time.sleep(tick)
    return seen


def children_cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def tree_cpu(roots: Sequence[int]) -> float:
    """Seconds of these processes, of their descendants, and of all that those have waited for."""
    while True:
        try:
            found = [process for pid in roots for process in _with_descendants(psutil.Process(pid))]
            return sum(sum(process.cpu_times()[:4]) for process in found)
        except psutil.NoSuchProcess:  # one ended while we looked: its time is now its parent's
            roots = [pid for pid in roots if psutil.pid_exists(pid)]


def _with_descendants(process: psutil.Process) -> list[psutil.Process]:
    return [process, *process.children(recursive=True)]
