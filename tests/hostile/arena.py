"""Where attacks take place: a small course, lures for whoever gets out, and what a grading gave and left behind."""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import resource
import shutil
import socket
import time
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from grader.catalog import Course
from grader.grading import grade_paths
from grader.jobs import Grading
from grader.reports.json import as_plain

PR_SET_CHILD_SUBREAPER = 36
ROOT = Path(__file__).resolve().parents[2]
EXERCISES = ("conv-output-size", "zero-pad", "softmax", "conv-forward", "lenet5")


def busy() -> float:
    """How much longer everything takes, as others work here too; 1 on a quiet machine."""
    return max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


PATIENCE = min(busy(), 3.0)  # a machine that is busy when the tests begin needs longer for what is right, too
# Seconds for one call, and for all calls of a submission. A formula needs microseconds, a network a tenth of a second.
LIMITS = {"conv-output-size": (0.25 * PATIENCE, 1.5 * PATIENCE), "lenet5": (2.0 * PATIENCE, 6.0 * PATIENCE)}
OTHERS = (0.4 * PATIENCE, 2.0 * PATIENCE)
RUBRIC = f"""
course: small
cases: 6
limits: {{call_seconds: {OTHERS[0]:.2f}, seconds: {OTHERS[1]:.2f}, memory_mb: 256, torch_memory_mb: 1024, reply_mb: 16}}
exercises:
""" + "".join(
    f"  {name}: {{limits: {{call_seconds: {call:.2f}, seconds: {all_:.2f}}}}}\n"
    for name, (call, all_) in LIMITS.items()
)


def small_course(folder: Path) -> Course:
    """A few exercises with short limits; copies, as attacks on them may succeed."""
    for name in EXERCISES:
        shutil.copytree(ROOT / "exercises" / name, folder / "exercises" / name)
    shutil.copytree(ROOT / "reference", folder / "reference")
    (folder / "rubric.yaml").write_text(RUBRIC)
    return Course(folder)


@dataclass
class Lures:
    """Sockets that listen for what gets out."""

    tcp: socket.socket
    path: socket.socket
    abstract: socket.socket

    def caught(self) -> bool:
        for lure in (self.tcp, self.path, self.abstract):
            with contextlib.suppress(BlockingIOError):
                lure.accept()
                return True
        return False


@dataclass
class Graded:
    """What a grading gave, and what it cost."""

    plain: dict
    outcome: object
    seconds: float
    memory: int  # bytes by which the grader's peak rose

    @property
    def text(self) -> str:
        return json.dumps(self.plain, ensure_ascii=False)

    @property
    def statuses(self) -> set[str]:
        return {result["status"] for result in self.plain["results"]} or {"refused"}

    @property
    def score(self) -> float:
        return sum(result["score"] for result in self.plain["results"])

    @property
    def timeless(self) -> dict:
        return without_seconds(self.plain["results"])


def without_seconds(plain):
    if isinstance(plain, dict):
        return {key: without_seconds(value) for key, value in plain.items() if key != "seconds"}
    return [without_seconds(part) for part in plain] if isinstance(plain, list) else plain


@dataclass
class Arena:
    """Where attacks take place: official grading over the small course, in warm templates that all of them share."""

    course: Course
    templates: object
    places: dict[str, str]
    hidden: dict[str, str]  # what must never be told
    lures: Lures
    seed: str
    right: dict[str, dict] = field(default_factory=dict)  # what the honest submission of an exercise gets

    def grade(self, path: Path, exercise: str) -> Graded:
        grading = Grading(self.course, self.templates, secret=self.seed)
        peak, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()
        outcome = grade_paths(grading, [str(path)], [exercise])
        seconds = time.monotonic() - started
        memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak) << 10
        return Graded(as_plain(outcome), outcome, seconds, memory)

    def told(self, text: str) -> list[str]:
        """The secrets that the text contains."""
        return [name for name, secret in self.hidden.items() if secret in text]

    def written(self) -> list[Path]:
        return list(Path(self.places["SCRATCH"]).iterdir())

    def honest(self, exercise: str) -> Path:
        return Path(__file__).with_name("controls") / f"right_{exercise.replace('-', '_')}.py"


def adopt_orphans() -> None:
    """Make this process the parent of whatever outlives its own, so that it is seen among its descendants."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def descendants() -> int:
    """How many processes are ours: templates, and in each a worker that waits for the next submission."""
    return len(psutil.Process().children(recursive=True))


def settled(count: int) -> bool:
    """Whether no more than so many are left, once those that were killed have gone."""
    deadline = time.monotonic() + 5
    while descendants() > count and time.monotonic() < deadline:
        time.sleep(0.01)
    return descendants() <= count


def lures_in(folder: Path, stack: contextlib.ExitStack) -> Lures:
    tcp = socket.create_server(("127.0.0.1", 0))
    path, abstract = socket.socket(socket.AF_UNIX), socket.socket(socket.AF_UNIX)
    path.bind(str(folder / "socket"))
    abstract.bind(f"\0{abstract_name()}")
    for lure in (tcp, path, abstract):
        stack.enter_context(lure)
        lure.listen()
        lure.setblocking(False)
    return Lures(tcp, path, abstract)


def abstract_name() -> str:
    """Abstract names are the machine's, not a folder's."""
    return f"lure-{os.getpid()}"
