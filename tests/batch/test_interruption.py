"""Whatever ends a batch, the next one goes on: nothing is lost, nothing is done twice, nobody is left behind."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter

import psutil
import pytest
from class_course import ROOT, WRONG
from postgresql import new_database

from grader.batch.journal import Order, begin, finish, interrupted
from grader.errors import GraderFault, UsageError
from grader.gradebook import Attempt, Gradebook

STUDENTS = [f"s{number}" for number in range(12)]


def heed_interrupts():
    """Whoever runs these tests in the background has Ctrl-C ignored, which would be passed on."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def batch(course):
    """Starts the command in a process of its own, with one examiner."""

    def start(*arguments):
        command = [sys.executable, "-m", "grader", "batch", "--course", str(course), "--workers", "1", *arguments]
        return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                preexec_fn=heed_interrupts)  # fmt: skip

    return start


def attempts_in(database):
    with Gradebook(database).transaction() as entry:
        return Counter(attempt.student for attempt in entry.all(Attempt))


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL])
def test_what_was_cut_short_goes_on_where_it_was(end, batch, a_class, state, recorded):
    folder = a_class(**{student: f"{WRONG}\n# {student}\n" for student in STUDENTS})
    running = batch(str(folder))
    while len(list((state / "grades").glob("*/*.grades"))) < 2:
        time.sleep(0.02)
    family = psutil.Process(running.pid).children(recursive=True)
    os.kill(running.pid, end)
    said = running.communicate()[1]
    psutil.wait_procs(family, timeout=20)
    assert not [p for p in family if p.is_running() and p.status() != psutil.STATUS_ZOMBIE]
    if end is signal.SIGINT:
        assert running.returncode == 130 and "of 12 are done. `grade batch --resume` goes on." in said
    again = batch("--resume", "--explain")
    out, why = again.communicate()
    assert again.returncode == 1 and "12 submissions" in out
    assert "nothing has changed since it was graded" in why and "not graded before" in why
    assert [len(recorded(student)) for student in STUDENTS] == [1] * 12
    assert not (state / "batch.json").exists()


def test_a_gradebook_that_dies_is_told_of_and_the_next_batch_goes_on(batch, a_class, state, postgresql_server):
    folder = a_class(**{student: f"{WRONG}\n# {student}\n" for student in STUDENTS})
    database = new_database(postgresql_server.folder)
    running = batch(str(folder), "--gradebook", database)
    while len(attempts_in(database)) < 2:
        time.sleep(0.02)
    postgresql_server.kill()
    said = running.communicate()[1]
    postgresql_server.start()
    assert running.returncode == 3 and "the gradebook cannot be used" in said
    assert "of 12 are done. `grade batch --resume` goes on." in said
    again = batch("--resume")
    out, _ = again.communicate()
    assert again.returncode == 1 and "12 submissions" in out
    assert attempts_in(database) == dict.fromkeys(STUDENTS, 1)


def test_an_order_is_kept_as_it_was_given(tmp_path):
    order = Order("class.zip", None, ("relu",), "dask", 3, {"gpu": 2}, "slurm", None, True)
    begin(tmp_path, order)
    assert interrupted(tmp_path) == order
    finish(tmp_path)
    with pytest.raises(UsageError, match="no batch was cut short here"):
        interrupted(tmp_path)


def test_a_batch_that_could_not_go_on_is_not_begun(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(GraderFault, match="Nothing was graded"):
        begin(tmp_path / "file", Order("class"))


def test_ctrl_c_as_soon_as_it_has_begun_ends_quietly(batch, a_class, state):
    running = batch(str(a_class(**{student: f"{WRONG}\n# {student}\n" for student in STUDENTS})))
    while not (state / "batch.json").exists():
        time.sleep(0.01)
    os.kill(running.pid, signal.SIGINT)
    said = running.communicate()[1]
    # A shell sees 130 either way: Python ends itself by the signal if it came while source text was being executed,
    # as in making a dataclass, even where the interrupt was caught.
    assert running.returncode in (130, -signal.SIGINT) and "Traceback" not in said
