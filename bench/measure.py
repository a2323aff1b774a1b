"""Timing on a machine that others use too: interleaved rounds, medians and the quiet tenth, and CPU beside the wall."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

MS = 1e3


@dataclass(frozen=True)
class Sample:
    """Seconds by the clock, and of processor time."""

    wall: float
    cpu: float

    def __add__(self, other: Sample) -> Sample:
        return Sample(self.wall + other.wall, self.cpu + other.cpu)


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

    def over(self, count: int) -> Timings:
        """The share of one in so many."""
        return Timings([Sample(sample.wall / count, sample.cpu / count) for sample in self.samples])


def interleaved(tasks: Mapping[str, Task], rounds: int) -> dict[str, Timings]:
    """Each task once per round, so that a busy minute falls on all of them alike."""
    timings = {name: Timings() for name in tasks}
    for _ in range(rounds):
        for name, task in tasks.items():
            timings[name].samples.append(task())
    return timings


def in_process(work: Callable[[], object]) -> Sample:
    """One call in this process; its processor time is ours alone, not that of workers still alive."""
    cpu, wall = time.process_time(), time.perf_counter()
    work()
    return Sample(time.perf_counter() - wall, time.process_time() - cpu)


def command(arguments: Sequence[str | Path], folder: Path, expected: Sequence[int] = (0,),
            **environment: str) -> Sample:  # fmt: skip
    """One process from start to end, with the processor time of all its children that were waited for."""
    before, wall = _children_cpu(), time.perf_counter()
    done = subprocess.run([*map(str, arguments)], cwd=folder, env=os.environ | environment,
                          capture_output=True, text=True)  # fmt: skip
    sample = Sample(time.perf_counter() - wall, _children_cpu() - before)
    if done.returncode not in expected:
        raise RuntimeError(f"{arguments} ended with {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return sample


def _children_cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
