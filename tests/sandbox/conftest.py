"""`attempt` runs Python source behind the inner wall: a template forks a child, which confines itself."""

import functools
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from grader.sandbox import bubblewrap, landlock, readable

ROOT = str(Path(__file__).resolve().parents[2])
SCRIPT = str(Path(__file__).with_name("confined.py"))
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


@functools.cache
def bubblewrap_works() -> bool:
    """Found out by doing: the file may be there and namespaces forbidden, or Python may lie where nobody can read."""
    probe = bubblewrap.wrapped([sys.executable, "-I", "-S", "-c", "import socket"], readable.readable_paths(()))
    return bubblewrap.available() and subprocess.run(probe, capture_output=True, check=False).returncode == 0


@dataclass(frozen=True)
class Outcome:
    """How the source ended: the value of its `answer`, or an error's name, or the signal that killed it."""

    layers: dict
    signal: int
    answer: object = None
    error: str = ""
    text: str = ""


@pytest.fixture
def attempt():
    def run(source, *, before="", packages=(), memory_bytes=256 << 20, cpu_seconds=20, withhold=(), outer=False):
        request = {"root": ROOT, "source": source, "before": before, "packages": packages, "withhold": list(withhold),
                   "memory_bytes": memory_bytes, "cpu_seconds": cpu_seconds}  # fmt: skip
        command = [sys.executable, "-I", SCRIPT]
        if outer:
            paths = readable.readable_paths(tuple(packages))
            command = bubblewrap.wrapped(command, (*paths, os.path.join(ROOT, "grader"), SCRIPT))
        done = subprocess.run(command, input=json.dumps(request), capture_output=True, text=True, timeout=120,
                              env=ENVIRONMENT, check=False)  # fmt: skip
        assert done.returncode == 0, done.stderr
        return Outcome(**json.loads(done.stdout))

    return run


@pytest.fixture
def works():
    if not bubblewrap_works():
        pytest.skip("bubblewrap does not work here")


@pytest.fixture
def secret(tmp_path):
    """A file that only the grader should see."""
    path = tmp_path / "hidden_tests.py"
    path.write_text("the oracle")
    return str(path)


@pytest.fixture
def needs_landlock():
    if not landlock.abi():
        pytest.skip("this kernel has no Landlock")

