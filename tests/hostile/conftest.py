"""The arena: a small course with a salt and secrets beside it."""

from __future__ import annotations

import contextlib
import json
import os
import platform
import secrets
from pathlib import Path

import pytest
from arena import Arena, abstract_name, adopt_orphans, lures_in, small_course

from grader.salt import secret_salt, secret_seed


def pytest_terminal_summary(terminalreporter):
    """Keep what the attacks came to in the file that REDTEAM_RECORD names; docs/redteam.md is made of it."""
    if "REDTEAM_RECORD" in os.environ:
        reports = [r for r in (*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")) if r.when == "call"]
        told = [dict(report.user_properties) for report in reports]
        honest = [report.passed for report in reports if "test_honest_submissions" in report.nodeid]
        record = {
            "python": platform.python_version(),
            "user": "root" if os.geteuid() == 0 else "ordinary user",
            "level": next((own["level"] for own in told if "level" in own), "-"),
            "attacks": [own["attack"] for own in told if "attack" in own],
            "honest": [sum(honest), len(honest)],
        }
        Path(os.environ["REDTEAM_RECORD"]).write_text(json.dumps(record))


@pytest.fixture(scope="session")
def arena(tmp_path_factory, templates, private_folders):
    adopt_orphans()
    folder = tmp_path_factory.mktemp("arena")
    places = {name: str(folder / name.lower()) for name in ("COURSE", "STATE", "SUBMISSIONS", "SCRATCH")}
    for name in ("STATE", "SUBMISSIONS", "SCRATCH"):
        os.mkdir(places[name])
    hidden = {name: f"{name}-{secrets.token_hex(8)}" for name in ("file", "environment", "neighbour")}
    course = small_course(Path(places["COURSE"]))
    for path in (folder / "secret.txt", course.root / "secret.txt"):
        path.write_text(hidden["file"])
    neighbour = Path(places["SUBMISSIONS"]) / "neighbour.py"
    neighbour.write_text(f"# {hidden['neighbour']}\n")
    with pytest.MonkeyPatch.context() as patch, contextlib.ExitStack() as stack:
        patch.setenv("GRADE_STATE", places["STATE"])
        patch.setenv("GRADE_HOSTILE_SECRET", hidden["environment"])
        salt = secret_salt(course)
        seed = secret_seed(salt)
        hidden |= {"salt": salt.hex(), "seed": seed, "salt as bytes": repr(salt)[2:-1]}
        lures = lures_in(folder, stack)
        places |= {
            "NEIGHBOUR": str(neighbour),
            "SOCKET": str(folder / "socket"),
            "ABSTRACT": abstract_name(),
            "TCP": str(lures.tcp.getsockname()[1]),
            "GRADER": str(os.getpid()),
        }
        arena = Arena(course, templates, places, hidden, lures, seed)
        for exercise in ("conv-output-size", "zero-pad"):  # warm templates, each with its waiting worker
            arena.grade(arena.honest(exercise), exercise)
        yield arena
