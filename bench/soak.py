"""A class graded while everything goes wrong: every honest mark must be that of a quiet serial run.

    python bench/soak.py --seconds 3600

Workers, templates, examiners and the batch itself are killed at random, the disk is full for a while, the gradebook is
locked, clocks jump, and a third of the class attacks. Whenever the batch ends it is told to go on. At the end nothing
may be lost, nothing recorded twice, no process left behind, and no memory grown.
"""

from __future__ import annotations

import argparse
import ctypes
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil
from chaos import CLOCK, Chaos
from classes import Member, write_class
from submissions import ROOT, make_course

SUBREAPER = 36
PER_SECOND = 1.5  # submissions for each second of chaos
GROWTH = 1.5
ENOUGH = 200  # looks at the memory in a quarter of the time
LIMITS = "limits: {call_seconds: 1, seconds: 3, memory_mb: 256, torch_memory_mb: 1024, reply_mb: 16}"
Marks = Mapping[tuple[str, str], tuple[float, float]]  # (student, exercise) -> score and what could be had


@dataclass
class Soak:
    """What a soak saw."""

    events: Counter[str] = field(default_factory=Counter)
    starts: int = 0
    memory: list[int] = field(default_factory=list)  # bytes of the batch and its examiners, over time
    ends: Counter[int] = field(default_factory=Counter)  # exit codes


def soak(folder: Path, seconds: float, students: int, seed: int = 0) -> list[str]:
    """Everything that is not as it should be; nothing of it is a good end."""
    _adopt_orphans()
    course = _course(folder / "course")
    members = write_class(folder / "class", students, hostile=1 / 3, same=0.1, seed=seed)
    honest = [member for member in members if member.kind != "hostile"]
    quiet = _quiet(folder, course, honest)
    seen = Soak()
    _stormy(folder, course, seconds, seed, seen)
    marks, times = _marks(folder / "stormy"), _times(folder / "stormy")
    print(f"{students} submissions, {len(honest)} honest; {seen.starts} starts, exit codes {dict(seen.ends)}; "
          f"{', '.join(f'{count} {name}' for name, count in sorted(seen.events.items()))}")  # fmt: skip
    return [*_differences(quiet, marks, honest), *_twice(times), *_orphans(), *_growth(seen.memory)]


def _course(folder: Path) -> Path:
    course = make_course(folder, 12)
    rubric = (course / "rubric.yaml").read_text()
    (course / "rubric.yaml").write_text(re.sub(r"(?m)^limits:\n(  .*\n)+", f"{LIMITS}\n", rubric))
    return course


def _quiet(folder: Path, course: Path, honest: list[Member]) -> Marks:
    """The honest ones alone, one after the other, undisturbed."""
    (folder / "honest").mkdir()
    for member in honest:
        (folder / "honest" / member.path.name).write_bytes(member.path.read_bytes())
    process = _batch(folder, "quiet", course, [str(folder / "honest"), "--engine", "serial"])
    if process.wait() not in (0, 1):
        raise RuntimeError("the quiet run failed")
    return _marks(folder / "quiet")


def _stormy(folder: Path, course: Path, seconds: float, seed: int, seen: Soak) -> None:
    """Start again whenever it ends, until the time is up and everything is done."""
    state, until = folder / "stormy", time.monotonic() + seconds
    state.mkdir()
    (state / "salt").write_bytes((folder / "quiet/salt").read_bytes())
    (folder / "clock").mkdir()
    (folder / "clock/sitecustomize.py").write_text(CLOCK)
    report, first = folder / "report.txt", [str(folder / "class"), "--workers", "2"]
    while not (report.exists() and report.read_text()):
        going_on = (state / "batch.json").exists()
        process = _batch(folder, "stormy", course, ["-o", str(report), *(["--resume"] if going_on else first)])
        seen.starts += 1
        _live_through(process, state / "gradebook.sqlite3", until, seed + seen.starts, seen)
        if (state / "batch.json").exists():  # something was left for the next one
            report.unlink(missing_ok=True)


def _live_through(process: subprocess.Popen[bytes], gradebook: Path, until: float, seed: int, seen: Soak) -> None:
    chaos = Chaos(psutil.Process(process.pid), gradebook, seed)
    chaos.start()
    while process.poll() is None:
        seen.memory.append(_memory(process.pid))
        if time.monotonic() > until:
            chaos.stop()
        time.sleep(0.2)
    chaos.stop()
    seen.events.update(chaos.done)
    seen.ends[process.returncode] += 1


def _batch(folder: Path, state: str, course: Path, arguments: list[str]) -> subprocess.Popen[bytes]:
    environment = {"GRADE_STATE": str(folder / state), "GRADE_CACHE": str(folder / "cache"),
                   "PYTHONPATH": os.pathsep.join((str(folder / "clock"), str(ROOT)))}  # fmt: skip
    command = [sys.executable, "-m", "grader", "batch", "--course", str(course), *arguments]
    log = (folder / f"{state}.log").open("ab")
    return subprocess.Popen(command, cwd=ROOT, env=os.environ | environment, stdout=log, stderr=log)


# ---------------------------------------------------------------- what must hold


def _marks(state: Path) -> dict[tuple[str, str], tuple[float, float]]:
    rows = _rows(state, "select student, exercise, score, max_score from attempts")
    return {(student, exercise): (score, most) for student, exercise, score, most in rows}


def _times(state: Path) -> Counter[tuple[str, str]]:
    return Counter(tuple(row) for row in _rows(state, "select student, exercise from attempts"))


def _rows(state: Path, query: str) -> list[tuple]:
    with sqlite3.connect(state / "gradebook.sqlite3") as book:
        return book.execute(query).fetchall()


def _differences(quiet: Marks, stormy: Marks, honest: list[Member]) -> list[str]:
    names = {member.student for member in honest}
    found = {key: value for key, value in stormy.items() if key[0] in names}
    lost = [f"lost: {key} {value}" for key, value in quiet.items() if key not in found]
    other = [f"differs: {key} {value}, but quietly {quiet.get(key)}" for key, value in found.items()
             if quiet.get(key) != value]  # fmt: skip
    return lost + other


def _twice(times: Counter[tuple[str, str]]) -> list[str]:
    return [f"recorded {count} times: {key}" for key, count in times.items() if count > 1]


def _orphans() -> list[str]:
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


def _growth(memory: list[int]) -> list[str]:
    """The highest of the last quarter against that of the second, once everything is warm and there is enough."""
    quarter = len(memory) // 4
    if quarter < ENOUGH:
        return []
    before, after = max(memory[quarter : 2 * quarter]), max(memory[-quarter:])
    print(f"memory: {before >> 20} MiB at most in the second quarter, {after >> 20} MiB in the last")
    return [f"memory grew from {before >> 20} to {after >> 20} MiB"] if after > GROWTH * before else []


def _memory(pid: int) -> int:
    """The batch and its examiners, without what students' code takes."""
    with suppress(psutil.Error):
        batch = psutil.Process(pid)
        return sum(process.memory_info().rss for process in [batch, *batch.children()])
    return 0


def _adopt_orphans() -> None:
    ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=3600)
    parser.add_argument("--students", type=int, help="default: so many that the time is filled")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path, help="leave everything in this folder")
    options = parser.parse_args()
    students = options.students or max(12, int(options.seconds * PER_SECOND))
    with tempfile.TemporaryDirectory(prefix="soak-") as folder:
        wrong = soak(options.keep or Path(folder), options.seconds, students, options.seed)
    print("\n".join(wrong) or "every honest mark is that of the quiet run; nothing lost, nothing twice, nobody left")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
