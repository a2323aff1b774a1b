"""`grade doctor` attacks this machine, and says so when a wall is missing."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from grader.doctor import examine_machine
from grader.sandbox import landlock

ROOT = Path(__file__).resolve().parents[1]


def doctor(*arguments, **environment):
    import os

    return subprocess.run([sys.executable, "-m", "grader", "doctor", *arguments], cwd=ROOT, check=False,
                          env={**os.environ, **environment}, capture_output=True, text=True)  # fmt: skip


@pytest.mark.skipif(not landlock.abi(), reason="this kernel has no Landlock")
def test_every_attack_is_stopped_where_the_inner_wall_stands():
    found = examine_machine()
    assert [attack.name for attack in found.attacks if not attack.stopped] == []
    assert len(found.attacks) >= 20
    assert found.level in ("A", "B")
    assert found.safe
    assert found.seconds < 30


def test_without_landlock_a_file_is_read_and_grading_is_called_unsafe():
    done = doctor("--format", "json", GRADE_WITHOUT="landlock,bubblewrap")
    found = json.loads(done.stdout)
    assert done.returncode == 3
    assert (found["level"], found["safe"]) == ("C", False)
    assert "reads_a_file_beside_the_course" in [a["name"] for a in found["attacks"] if not a["stopped"]]


def test_without_any_wall_the_attacks_succeed_so_that_stopping_them_means_something():
    done = doctor("--format", "json", GRADE_WITHOUT="landlock,bubblewrap,seccomp,rlimits,capabilities,dumpable,no_new_privs")
    succeeded = {a["name"] for a in json.loads(done.stdout)["attacks"] if not a["stopped"]}
    assert {"forks", "starts_a_shell", "writes_a_file", "sends_a_datagram", "connects_to_a_server"} <= succeeded
    assert not {"imports_the_oracles", "finds_the_oracles_in_memory", "never_comes_back"} & succeeded


def test_people_get_tables_and_a_sentence():
    done = doctor(GRADE_WITHOUT="bubblewrap")
    assert "withheld by GRADE_WITHOUT" in done.stdout
    assert "attacks stopped in" in done.stdout
    assert "Official grading is" in done.stdout
