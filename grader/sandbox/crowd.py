"""How many threads live below a process. No limit of the kernel's bounds a worker's: none holds for root."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

MOST_THREADS = 512  # of all workers of a template; an honest one has a few


def is_crowded(pid: int) -> bool:
    """Are there more threads below this process than honest workers have? False where the system does not tell."""
    return sum(_threads(below) for below in family(pid)) > MOST_THREADS


def family(pid: int) -> Iterator[int]:
    """This process and all below it."""
    yield pid
    for child in read(f"/proc/{pid}/task/{pid}/children").split():
        yield from family(int(child))


def _threads(pid: int) -> int:
    _, found, rest = read(f"/proc/{pid}/status").partition("\nThreads:")
    return int(rest.split("\n", 1)[0]) if found else 0


def read(path: str) -> str:
    """A file of the kernel's; empty where there is none."""
    try:
        return Path(path).read_text(encoding="utf-8", errors="replace")
    except OSError:  # it has ended meanwhile, or this system has no such file
        return ""
