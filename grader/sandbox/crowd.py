"""How many threads live below a process. No limit of the kernel's bounds a worker's: none holds for root.

It is asked again and again while a worker is at work, so files of the kernel are read without decoding or buffering.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

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
    try:
        return len(os.listdir(f"/proc/{pid}/task"))
    except OSError:
        return 0


def read(path: str) -> bytes:
    """A file of the kernel's; empty where there is none."""
    try:
        with open(path, "rb", buffering=0) as file:
            return file.read()
    except OSError:  # it has ended meanwhile, or this system has no such file
        return b""
