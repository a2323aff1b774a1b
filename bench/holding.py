"""What must hold at the end of a soak, whatever happened: each check tells what does not."""

from __future__ import annotations

import ctypes
import os
import time
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress

import psutil
from classes import Member
from sqlalchemy import create_engine, text

SUBREAPER = 36
GROWTH = 1.5
ENOUGH = 200  # looks at the memory in a quarter of the time
Marks = Mapping[tuple[str, str], tuple[float, float]]  # (student, exercise) -> score and what could be had


def marks(gradebook: str) -> dict[tuple[str, str], tuple[float, float]]:
    rows = _rows(gradebook, "select student, exercise, score, max_score from attempts")
    return {(student, exercise): (score, most) for student, exercise, score, most in rows}


def times(gradebook: str) -> Counter[tuple[str, str]]:
    return Counter(tuple(row) for row in _rows(gradebook, "select student, exercise from attempts"))


def _rows(gradebook: str, query: str) -> list[tuple]:
    with create_engine(gradebook).connect() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


def differences(quiet: Marks, stormy: Marks, honest: list[Member]) -> list[str]:
    names = {member.student for member in honest}
    found = {key: value for key, value in stormy.items() if key[0] in names}
    lost = [f"lost: {key} {value}" for key, value in quiet.items() if key not in found]
    other = [f"differs: {key} {value}, but quietly {quiet.get(key)}" for key, value in found.items()
             if quiet.get(key) != value]  # fmt: skip
    return lost + other


def twice(times: Counter[tuple[str, str]]) -> list[str]:
    return [f"recorded {count} times: {key}" for key, count in times.items() if count > 1]


def orphans() -> list[str]:
    """Whatever outlived its own parents is ours now; it has a moment to end by itself."""
    deadline = time.monotonic() + 15
    while (left := _living()) and time.monotonic() < deadline:
        time.sleep(0.2)
    return [f"left behind: {' '.join(process.cmdline()[:6])}" for process in left]


def _living() -> list[psutil.Process]:
    with suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            continue
    return [p for p in psutil.Process().children(recursive=True) if p.status() != psutil.STATUS_ZOMBIE]


def growth(when: str, memory: list[int]) -> list[str]:
    """The highest of the last quarter against that of the second, once everything is warm and there is enough."""
    quarter = len(memory) // 4
    if quarter < ENOUGH:
        return []
    before, after = max(memory[quarter : 2 * quarter]), max(memory[-quarter:])
    print(f"memory {when}: {before >> 20} MiB at most in the second quarter, {after >> 20} MiB in the last")
    return [f"memory grew {when} from {before >> 20} to {after >> 20} MiB"] if after > GROWTH * before else []


def adopt_orphans() -> None:
    ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)
