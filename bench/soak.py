"""A class graded while everything goes wrong: every honest mark must be that of a quiet serial run.

    python bench/soak.py --seconds 3600
    python bench/soak.py --seconds 3600 --services

Workers, templates, examiners and the batch itself are killed at random, the disk is full for a while, the gradebook is
locked, clocks jump, and a third of the class attacks. Whenever the batch ends it is told to go on. At the end nothing
may be lost, nothing recorded twice, no process left behind, and no memory grown. With `--services` the work is done by
a Dask cluster and recorded in PostgreSQL, and scheduler, Dask workers and database server are killed too; the clock
then goes evenly, as Dask itself gives up where it does not.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil
from chaos import CLOCK, Chaos
from classes import Member, write_class
from holding import Marks, adopt_orphans, differences, growth, marks, orphans, times, twice
from services import Services
from submissions import ROOT, make_course

from grader.gradebook.urls import FILE, file_url

PER_SECOND = 1.5  # submissions for each second of chaos
LIMITS = "limits: {call_seconds: 1, seconds: 3, memory_mb: 256, torch_memory_mb: 1024, reply_mb: 16}"


@dataclass
class Soak:
    """What a soak saw."""

    events: Counter[str] = field(default_factory=Counter)
    starts: int = 0
    memory: list[int] = field(default_factory=list)  # bytes of the batch and its examiners while all goes wrong
    calm: list[int] = field(default_factory=list)  # the same afterwards, when nothing ends them any more
    ends: Counter[int] = field(default_factory=Counter)  # exit codes


def soak(folder: Path, seconds: float, students: int, seed: int = 0, with_services: bool = False) -> list[str]:
    """Everything that is not as it should be; nothing of it is a good end."""
    adopt_orphans()
    course = _course(folder / "course")
    members = write_class(folder / "class", students, hostile=1 / 3, same=0.1, seed=seed)
    honest = [member for member in members if member.kind != "hostile"]
    quiet = _quiet(folder, course, honest)
    seen = Soak()
    services = _services(folder) if with_services else None
    gradebook = services.url if services is not None else file_url(folder / "stormy")
    try:
        _stormy(folder, course, seconds, seed, seen, services)
        found, recorded = marks(gradebook), times(gradebook)
    finally:
        if services is not None:
            services.close()
    print(f"{students} submissions, {len(honest)} honest; {seen.starts} starts, exit codes {dict(seen.ends)}; "
          f"{', '.join(f'{count} {name}' for name, count in sorted(seen.events.items()))}")  # fmt: skip
    return [*differences(quiet, found, honest), *twice(recorded), *orphans(), *growth("in the storm", seen.memory),
            *growth("after it", seen.calm)]


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
    return marks(file_url(folder / "quiet"))


def _services(folder: Path) -> Services:
    return Services(folder / "services", _environment(folder, "stormy"))


def _stormy(folder: Path, course: Path, seconds: float, seed: int, seen: Soak, services: Services | None) -> None:
    """Start again whenever it ends, until the time is up and everything is done."""
    state, until = folder / "stormy", time.monotonic() + seconds
    state.mkdir()
    (state / "salt").write_bytes((folder / "quiet/salt").read_bytes())
    (folder / "clock").mkdir()
    if services is None:
        (folder / "clock/sitecustomize.py").write_text(CLOCK)
    report, first = folder / "report.txt", [str(folder / "class"), *_engine(services)]
    while not (report.exists() and report.read_text()):
        going_on = (state / "batch.json").exists()
        process = _batch(folder, "stormy", course, ["-o", str(report), *(["--resume"] if going_on else first)])
        seen.starts += 1
        chaos = Chaos(psutil.Process(process.pid), state / FILE, seed + seen.starts, services)
        _live_through(process, chaos, until, seen)
        if (state / "batch.json").exists():  # something was left for the next one
            report.unlink(missing_ok=True)


def _engine(services: Services | None) -> list[str]:
    if services is None:
        return ["--workers", "2"]
    return ["--engine", "dask", "--cluster", services.cluster.address, "--gradebook", services.url]


def _live_through(process: subprocess.Popen[bytes], chaos: Chaos, until: float, seen: Soak) -> None:
    chaos.start()
    while process.poll() is None:
        is_over = time.monotonic() > until
        (seen.calm if is_over else seen.memory).append(_memory(chaos.trusted()))
        if is_over:
            chaos.stop()
        time.sleep(0.2)
    chaos.stop()
    seen.events.update(chaos.done)
    seen.ends[process.returncode] += 1


def _batch(folder: Path, state: str, course: Path, arguments: list[str]) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "grader", "batch", "--course", str(course), *arguments]
    log = (folder / f"{state}.log").open("ab")
    environment = os.environ | _environment(folder, state)
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)


def _environment(folder: Path, state: str) -> dict[str, str]:
    return {"GRADE_STATE": str(folder / state), "GRADE_CACHE": str(folder / "cache"),
            "PYTHONPATH": os.pathsep.join((str(folder / "clock"), str(ROOT)))}  # fmt: skip


def _memory(processes: Iterable[psutil.Process]) -> int:
    with suppress(psutil.Error):
        return sum(process.memory_info().rss for process in processes)
    return 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=3600)
    parser.add_argument("--students", type=int, help="default: so many that the time is filled")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--services", action="store_true", help="on a Dask cluster, with a gradebook in PostgreSQL")
    parser.add_argument("--keep", type=Path, help="leave everything in this folder")
    options = parser.parse_args()
    students = options.students or max(12, int(options.seconds * PER_SECOND))
    with tempfile.TemporaryDirectory(prefix="soak-") as folder:
        wrong = soak(options.keep or Path(folder), options.seconds, students, options.seed, options.services)
    print("\n".join(wrong) or "every honest mark is that of the quiet run; nothing lost, nothing twice, nobody left")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
