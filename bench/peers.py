"""Other graders, each in an environment of its own, on the same submissions: what their commands are, and whether they
found what is right and what is wrong.

They loop over cases that were drawn beforehand, as their assignments are usually written, and so have no Hypothesis
to pay for. Their environments lie in a cache folder and see this one's NumPy and PyTorch behind their own packages.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import notebooks
from measure import Sample, command
from submissions import ROOT, Written

VERSIONS = {"gradescope-utils": "0.5.0", "otter-grader": "7.0.0", "nbgrader": "0.9.6"}
BENCH = Path(__file__).parent
Found = Callable[[Sequence[Written]], tuple[Sample, list[bool]]]


class Unavailable(Exception):
    """This peer cannot be installed or run here; the message says why."""


@dataclass(frozen=True)
class Peers:
    """All peers on one course, with drawn cases in `cache`; `home` keeps their environments, `folder` the rest."""

    course: Path
    cache: Path
    home: Path
    folder: Path

    def gradescope(self, submissions: Sequence[Written]) -> tuple[Sample, list[bool]]:
        """One process for each submission."""
        python, results = self._python("gradescope-utils"), self.folder / "results.json"

        def grade(submission: Written) -> tuple[Sample, bool]:
            sample = command([python, BENCH / "gradescope_peer.py", results], self.folder,
                             BENCH_SUBMISSION=str(submission.path), **self._settings())  # fmt: skip
            return sample, _passed(json.loads(results.read_text()))

        return _all(grade, submissions)

    def otter(self, submissions: Sequence[Written]) -> tuple[Sample, list[bool]]:
        """One `otter run` for each submission: without a container, which `otter grade` would start for each."""
        otter = self._python("otter-grader").with_name("otter")
        tests = notebooks.write_otter_tests(self.folder / "otter", self._names())
        command([otter, "generate", "-t", tests, "-o", self.folder / "autograder.zip", "--no-requirements",
                 "--no-environment"], self.folder, **self._settings())  # fmt: skip

        def grade(submission: Written) -> tuple[Sample, bool]:
            notebook = notebooks.write_submission(self.folder / "submission.ipynb", submission.path.read_text())
            sample = command([otter, "run", "-a", self.folder / "autograder.zip", "--no-logo", notebook], self.folder,
                             **self._settings())  # fmt: skip
            return sample, _passed(json.loads((self.folder / "results.json").read_text()))

        return _all(grade, submissions)

    def nbgrader(self, submissions: Sequence[Written]) -> tuple[Sample, list[bool]]:
        """One `nbgrader autograde` for all, which is how it is quickest."""
        nbgrader, course = self._python("nbgrader").with_name("nbgrader"), self.folder / "nbgrader"
        notebooks.write_nbgrader_course(course, self._names(), {s.path.stem: s.path.read_text() for s in submissions})
        command([nbgrader, "generate_assignment", "week"], course, **self._settings())
        notebooks.hand_in(course)
        sample = command([nbgrader, "autograde", "week", "--ExecutePreprocessor.timeout=600"], course,
                         **self._settings())  # fmt: skip
        return sample, [notebooks.has_passed(course, submission.path.stem) for submission in submissions]

    def _names(self) -> list[str]:
        told = subprocess.run([sys.executable, "-c", "import peer_suite; print(*peer_suite.names())"], check=True,
                              env=os.environ | self._settings(), capture_output=True, text=True)  # fmt: skip
        return told.stdout.split()

    def _settings(self) -> dict[str, str]:
        bin_ = os.pathsep.join((str(self.home / "nbgrader/bin"), os.environ["PATH"]))
        return {"BENCH_COURSE": str(self.course), "BENCH_CACHE": str(self.cache), "PATH": bin_,
                "PYTHONPATH": os.pathsep.join(map(str, (ROOT, BENCH)))}  # fmt: skip

    def _python(self, package: str) -> Path:
        return installed(self.home, package)


def installed(home: Path, package: str) -> Path:
    """The Python of this peer's environment, made on first use. Raises Unavailable."""
    folder, wanted = home / package, f"{package}=={VERSIONS[package]}"
    python, ready = folder / "bin/python", folder / "ready"
    if not (ready.exists() and ready.read_text() == wanted):
        venv.create(folder, with_pip=True, clear=True)
        done = subprocess.run([python, "-m", "pip", "install", "-q", wanted], capture_output=True, text=True)
        if done.returncode:
            raise Unavailable(f"pip could not install {wanted}: {done.stderr.strip().splitlines()[-1]}")
        library = next((folder / "lib").glob("python*/site-packages"))
        (library / "behind.pth").write_text(sysconfig.get_path("purelib") + "\n")
        ready.write_text(wanted)
    return python


def demand_same_verdicts(name: str, submissions: Sequence[Written], passed: Sequence[bool]) -> None:
    """A peer that calls a right submission wrong, or a wrong one right, has not done the same work."""
    differing = [s.path.name for s, found in zip(submissions, passed, strict=True) if s.right is not found]
    if differing:
        raise RuntimeError(f"{name} disagrees about {', '.join(differing)}")


def _all(grade: Callable[[Written], tuple[Sample, bool]],
         submissions: Sequence[Written]) -> tuple[Sample, list[bool]]:  # fmt: skip
    graded = [grade(submission) for submission in submissions]
    total = Sample(sum(sample.wall for sample, _ in graded), sum(sample.cpu for sample, _ in graded))
    return total, [passed for _, passed in graded]


def _passed(results: Mapping[str, list[dict[str, float]]]) -> bool:
    """Gradescope's results.json, which otter writes too."""
    tests = [test for test in results["tests"] if test.get("max_score")]
    if not tests:
        raise RuntimeError("no test was run")
    return all(test["score"] == test["max_score"] for test in tests)
