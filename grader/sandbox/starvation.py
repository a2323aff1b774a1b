"""How long processes waited for a core that others had. It is the machine's doing, and no part of their time."""

from __future__ import annotations

from collections.abc import Mapping

from grader.sandbox.crowd import family, read

NANO = 1e-9


def queued(pid: int) -> dict[int, float]:
    """Seconds that this process and each below it have waited, ready to run; nothing where the system does not tell."""
    return {process: _queued(process) for process in family(pid)}


def lost_between(before: Mapping[int, float], after: Mapping[int, float]) -> float:
    """Seconds that those waited in between who were there before."""
    return sum(max(0.0, after.get(process, 0.0) - seconds) for process, seconds in before.items())


def _queued(pid: int) -> float:
    """The second number of schedstat: see sched-stats.rst of the kernel's documentation."""
    numbers = read(f"/proc/{pid}/schedstat").split()
    return int(numbers[1]) * NANO if len(numbers) > 1 else 0.0
