"""(b) and (c) Whole submissions: the confined grader against a pytest and Hypothesis suite that does the same work."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from measure import Sample, Timings, command, interleaved
from submissions import ROOT, Written

TICK = 0.2
PEER = Path(__file__).with_name("pytest_peer.py")


@dataclass(frozen=True)
class Suites:
    """Both graders on one course; `folder` holds their caches and settings."""

    course: Path
    folder: Path

    def ours(self, submissions: Sequence[Written]) -> Sample:
        """One command for all of these, from its start to its end, batteries kept from earlier."""
        paths = [submission.path for submission in submissions]
        return command([sys.executable, "-m", "grader", "check", "--course", self.course, *paths], ROOT, (0, 1),
                       TICK, GRADE_CACHE=str(self.folder / "cache"))  # fmt: skip

    def peer(self, submission: Written) -> Sample:
        """One pytest process for one submission, as such graders are run."""
        settings = self.folder / "pytest.ini"
        settings.write_text("[pytest]\n")
        options = ["-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-c", settings, "--rootdir", self.folder]
        return command([sys.executable, "-m", "pytest", *options, PEER], self.folder, (0, 1),
                       BENCH_COURSE=str(self.course), BENCH_SUBMISSION=str(submission.path),
                       PYTHONPATH=str(ROOT))  # fmt: skip


def one_submission(suites: Suites, submission: Written, rounds: int) -> dict[str, Timings]:
    """(b): each in a process of its own."""
    suites.ours([submission])
    return interleaved({"ours": lambda: suites.ours([submission]), "pytest": lambda: suites.peer(submission)}, rounds)


def batch(suites: Suites, submissions: Sequence[Written]) -> tuple[Timings, Timings]:
    """(c): all together; ours in one command, before, amid and after the pytest processes, one for each."""
    half = len(submissions) // 2
    ours = [suites.ours(submissions)]
    peers = [suites.peer(submission) for submission in submissions[:half]]
    ours.append(suites.ours(submissions))
    peers += [suites.peer(submission) for submission in submissions[half:]]
    ours.append(suites.ours(submissions))
    return Timings(ours), Timings([sum(peers, Sample(0.0, 0.0))])


def both(one: tuple[Timings, Timings], other: tuple[Timings, Timings]) -> tuple[Timings, Timings]:
    """Two batches as if they were one."""
    first, second = (Timings([a + b for a, b in zip(x.samples, y.samples, strict=True)])
                     for x, y in zip(one, other, strict=True))  # fmt: skip
    return first, second
