"""Kill what grades, at random moments: `python tests/hostile/faults.py [--gradings 500] [--seed 1]`.

Each grading is an official one by a process of its own, during which a worker, the template, the grader or several
of them get SIGKILL; what got no receipt is handed in again. Printed as JSON: what was killed, and everything that
should not have happened.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from arena import adopt_orphans, descendants, small_course  # noqa: E402

from grader import official  # noqa: E402
from grader.errors import GradeError  # noqa: E402
from grader.gradebook import Attempt, Event, Gradebook, file_url  # noqa: E402
from grader.gradebook.journal import first_break  # noqa: E402
from grader.grading import grade_paths  # noqa: E402
from grader.jobs import Grading  # noqa: E402
from grader.model import Status  # noqa: E402
from grader.salt import secret_salt, secret_seed  # noqa: E402
from grader.sandbox.templates import Templates  # noqa: E402

HANGS = 60.0  # seconds after which a grading counts as hanging
SUBMISSIONS = {
    "right.py": "def conv_output_size(n, f, p=0, s=1):\n    if s < 1 or p < 0 or f > n + 2 * p:\n        raise ValueError\n"
    "    return (n + 2 * p - f) // s + 1\n",
    "partly.py": "def conv_output_size(n, f, p=0, s=1):\n    return n + 2 * p - f + 1\n",
    "arrays.py": "import numpy as np\n\ndef zero_pad(x, pad):\n    if pad < 0:\n        raise ValueError\n"
    "    return np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))\n",
}
VICTIMS = ("worker", "template", "grader")
STARTED, LIVE, RECORDING = "when it has started", "when a worker lives", "when it records"


@dataclass(frozen=True)
class Fault:
    """Whom to kill, and when: so many seconds after something."""

    victim: str
    after: str
    delay: float


@dataclass
class Ended:
    """How a grading ended: what it told, None if it was killed before it could."""

    told: dict | None
    killed: list[Fault]
    hung: bool


@dataclass
class Tally:
    """All gradings: what was killed, how many were marked, and what went wrong."""

    killed: Counter[str] = field(default_factory=Counter)
    gradings: int = 0
    marked: int = 0
    wrong: list[str] = field(default_factory=list)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--gradings", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    adopt_orphans()
    random.seed(asked.seed)
    with tempfile.TemporaryDirectory() as folder:
        tally = under_fire(Path(folder), asked.gradings, random.Random(asked.seed))
    sys.stdout.write(json.dumps(vars(tally)))
    sys.exit(bool(tally.wrong))


def under_fire(folder: Path, gradings: int, chance: random.Random) -> Tally:
    os.environ |= {"GRADE_STATE": str(folder / "state"), "GRADE_CACHE": str(folder / "cache")}
    course, quiet, tally = small_course(folder / "course"), {}, Tally()
    for name, text in SUBMISSIONS.items():
        (folder / name).write_text(text)
        quiet[name] = quiet_marks(course, folder / name)
    book = Gradebook(file_url(folder / "state"))
    for number in range(gradings):
        name, student = chance.choice(list(SUBMISSIONS)), f"s{number}"
        ended = graded(folder, name, student, list(faults(chance)))
        found = [*wrong_in(ended, quiet[name]), *wrong_in_book(book, student, ended, quiet[name])]
        if ended.told is None or not ended.told["receipts"]:
            found += wrong_in_book(book, student, graded(folder, name, student, []), quiet[name], must=True)
        tally.gradings += 1
        tally.marked += ended.told is not None and bool(ended.told["receipts"])
        tally.killed.update(fault.victim for fault in ended.killed)
        tally.wrong += [f"{number} {name} {ended.killed}: {what}" for what in found]
    with book.transaction() as entry:
        if first_break(entry.all(Event)) is not None:
            tally.wrong.append("the journal is broken")
    return tally


def quiet_marks(course, path: Path) -> dict[str, float]:
    """The score of each exercise when nothing is killed. The batteries are on disk from then on."""
    with Templates() as templates:
        grading = Grading(course, templates, secret=secret_seed(secret_salt(course)))
        return {t.exercise: t.score for t in grade_paths(grading, [str(path)]).report.transcripts}


def faults(chance: random.Random) -> Iterator[Fault]:
    """One fault, or up to three, at delays of all sizes."""
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        victim = chance.choice(VICTIMS)
        after = chance.choice((STARTED, LIVE, LIVE, RECORDING) if victim == "grader" else (STARTED, LIVE, LIVE))
        yield Fault(victim, after, 10 ** chance.uniform(-4, -0.3))


# ---------------------------------------------------------------- one grading


def graded(folder: Path, name: str, student: str, due: list[Fault]) -> Ended:
    """Grade in a child, and kill as planned while it lives."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        tell(writing, folder, name, student)
    os.close(writing)
    killed = kill_as_planned(child, folder / "state" / "gradebook.sqlite3-wal", due)
    hung = not ended_within(child, HANGS)
    with os.fdopen(reading, "rb") as told:
        raw = told.read()
    return Ended(json.loads(raw) if raw.endswith(b"}") else None, killed, hung)


def tell(writing: int, folder: Path, name: str, student: str) -> None:
    """The child: grade officially, tell what a command would print, and end."""
    try:
        (outcome,) = official.submit(str(folder / "course"), [str(folder / name)], student)
        scores = {t.exercise: t.score for t in outcome.report.transcripts if t.status is not Status.BROKEN}
        receipts = [receipt.digest for receipt in outcome.receipts]
        told = {"code": outcome.exit_code, "scores": scores, "receipts": receipts}
    except GradeError as error:
        told = {"code": error.exit_code, "scores": {}, "receipts": []}
    os.write(writing, json.dumps(told).encode())
    os._exit(0)


def kill_as_planned(grader: int, log: Path, due: list[Fault]) -> list[Fault]:
    """The faults that met their victim, in the order in which they did. Ends when the grading has."""
    begun = {STARTED: time.monotonic()}
    signs: dict[str, Callable[[], bool]] = {LIVE: lambda: bool(victims(grader, "worker")), RECORDING: written_to(log)}
    waiting, killed = list(due), []
    while waiting and not is_over(grader):
        for what, has_begun in signs.items():
            if what not in begun and has_begun():
                begun[what] = time.monotonic()
        for fault in [f for f in waiting if f.after in begun and time.monotonic() >= begun[f.after] + f.delay]:
            if strike(grader, fault.victim):
                waiting.remove(fault)
                killed.append(fault)
        time.sleep(0.0002)
    return killed


def written_to(log: Path) -> Callable[[], bool]:
    def state() -> tuple[int, int]:
        with suppress(FileNotFoundError):
            return log.stat().st_size, log.stat().st_mtime_ns
        return 0, 0

    before = state()
    return lambda: state() != before


def strike(grader: int, victim: str) -> bool:
    """Kill the victim, if there is one."""
    found = [grader] if victim == "grader" else victims(grader, victim)
    for pid in random.sample(found, min(1, len(found))):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
            return True
    return False


def victims(grader: int, kind: str) -> list[int]:
    """The workers, or the templates that fork them: Python processes, whether bubblewrap lies between or not."""
    with suppress(psutil.NoSuchProcess):
        below = psutil.Process(grader).children(recursive=True)
        pythons = {p.pid for p in below if p.name() != "bwrap"}
        return [p.pid for p in below if p.pid in pythons and (p.ppid() in pythons) == (kind == "worker")]
    return []


def is_over(child: int) -> bool:
    """Whether it has ended; it stays to be waited for."""
    return os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def ended_within(child: int, seconds: float) -> bool:
    """Wait for the child's end; one that hangs is killed."""
    deadline = time.monotonic() + seconds
    while not is_over(child) and time.monotonic() < deadline:
        time.sleep(0.001)
    in_time = is_over(child)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return in_time


# ---------------------------------------------------------------- what must hold afterwards


def wrong_in(ended: Ended, quiet: dict[str, float]) -> Iterator[str]:
    """Of the processes, and of what was told."""
    if ended.hung:
        yield "it hung"
    if not all_gone():
        yield f"{descendants()} processes were left"
    if ended.told is None and not any(fault.victim == "grader" for fault in ended.killed):
        yield "it died though nobody killed it"
    if ended.told is not None and any(score != quiet[exercise] for exercise, score in ended.told["scores"].items()):
        yield f"told {ended.told['scores']} instead of {quiet}"
    if ended.told is not None and not ended.told["receipts"] and ended.told["code"] != 3:
        yield f"no receipt, and yet exit code {ended.told['code']}"


def wrong_in_book(book: Gradebook, student: str, ended: Ended, quiet: dict[str, float], must: bool = False) -> Iterator[str]:
    """Of what is recorded: the quiet mark once, or nothing yet; with `must`, the mark."""
    with book.transaction() as entry:
        rows = entry.all(Attempt, student=student)
    marks = sorted((row.exercise, row.score) for row in rows)
    if marks != sorted(quiet.items()) and (marks or must):
        yield f"recorded {marks} instead of {quiet}"
    if ended.told is not None and {row.digest for row in rows} != set(ended.told["receipts"]):
        yield f"receipts {ended.told['receipts']}, but recorded {[row.digest for row in rows]}"


def all_gone() -> bool:
    """Whether every process that the grading started ends; those whose parent was killed are ours to bury."""
    deadline = time.monotonic() + 10
    while descendants() and time.monotonic() < deadline:
        with suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        time.sleep(0.001)
    return not descendants()


if __name__ == "__main__":
    main()
