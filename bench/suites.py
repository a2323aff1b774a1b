"""Whole submissions: the confined grader against a pytest and Hypothesis suite that does the same work."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from measure import Sample, Timings, command, in_process, interleaved
from submissions import ROOT, Written

from grader.catalog import Course
from grader.grading import grade_submission
from grader.jobs import Grading
from grader.sandbox.templates import Templates
from grader.submission import read_submission

TICK = 0.2
PEER = Path(__file__).with_name("pytest_peer.py")


@dataclass(frozen=True)
class Suites:
    """Both graders on one course; `folder` holds their caches and settings."""

    course: Path
    folder: Path

    def ours(self, submissions: Sequence[Written]) -> Sample:
        """One command for these, from its start to its end, batteries kept from earlier."""
        paths = [submission.path for submission in submissions]
        return command([sys.executable, "-m", "grader", "check", "--course", self.course, *paths], ROOT, (0, 1),
                       TICK, GRADE_CACHE=str(self.folder / "cache"))  # fmt: skip

    def peer(self, submission: Written) -> Sample:
        """One pytest process for one submission, as such graders are run; it must find what is right and what wrong."""
        settings = self.folder / "pytest.ini"
        settings.write_text("[pytest]\n")
        options = ["-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-c", settings, "--rootdir", self.folder]
        return command([sys.executable, "-m", "pytest", *options, PEER], self.folder, (0 if submission.right else 1,),
                       BENCH_COURSE=str(self.course), BENCH_SUBMISSION=str(submission.path),
                       PYTHONPATH=str(ROOT))  # fmt: skip


def one_submission(suites: Suites, submission: Written, rounds: int) -> dict[str, Timings]:
    """Each in a process of its own."""
    suites.ours([submission])
    return interleaved({"ours": lambda: suites.ours([submission]), "pytest": lambda: suites.peer(submission)}, rounds)


def ours_in_turn(suites: Suites, submissions: Sequence[Written],
                 then: Callable[[Written], None]) -> list[Sample]:  # fmt: skip
    """One after the other in one warm grader, and something else in between."""
    samples = list[Sample]()
    os.environ["GRADE_CACHE"] = str(suites.folder / "cache")
    with Templates() as templates:
        grading = Grading(Course(suites.course), templates)
        _grade(grading, submissions[0])
        for submission in submissions:
            samples.append(_grade(grading, submission))
            then(submission)
    return samples


def _grade(grading: Grading, submission: Written) -> Sample:
    workers = [template._process.pid for template in grading.templates.running.values()]
    return in_process(lambda: grade_submission(grading, read_submission(submission.path)), workers)
