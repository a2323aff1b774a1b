"""An engine keeps its promises: retries, blame, labels, patience, and no process left behind."""

import json
import os
import signal
import subprocess
import sys
import time

import psutil
import pytest
from class_course import RIGHT, ROOT

from grader.batch import frames
from grader.batch.plain import to_plain
from grader.catalog import Course
from grader.engines import Crew, Task, _machine, open_engine
from grader.engines._tries import Tries
from grader.errors import UsageError
from grader.exchange import SourceFile, Submission
from grader.official import secret_of
from grader.plugins import names_in

NONSENSE = b"no JSON at all"  # an examiner dies of it, as of a fault that nobody foresaw


@pytest.fixture
def setup(course):
    return json.dumps({"course": str(course), "secret": secret_of(Course(course)), "unconfined": False}).encode()


@pytest.fixture
def engine(setup):
    """Opens an engine, and ends it with everything that it started."""
    opened = []

    def make(name="processes", **crew):
        opened.append(open_engine(name, Crew(setup, **crew)))
        return opened[-1]

    yield make
    for one in opened:
        one.close()


def task(name="a", label="", text=RIGHT):
    submission = to_plain(Submission("a.py", (SourceFile("a.py", (text,)),), "0" * 64))
    return Task(name, json.dumps({"submission": submission, "only": [], "fresh": [], "labels": [label]}).encode(), label)


def results(engine, count):
    found = []
    while len(found) < count:
        found += engine.wait()
    return {done.id: done for done in found}


def is_right(done):
    (transcript,) = json.loads(done.result)["transcripts"].values()
    return {verdict["status"] for verdict in transcript["verdicts"]} == {"passed"}


def examiners(running):
    return [psutil.Process(desk.examiner.pid) for desk in running._desks if desk.examiner is not None]


def test_the_engines_are_found_by_their_files():
    assert names_in("engines") == ["dask", "processes", "serial"]


def test_a_worker_that_dies_costs_a_retry(engine):
    running = engine(workers=1)
    running.submit(task())
    (examiner,) = examiners(running)
    examiner.kill()
    assert is_right(results(running, 1)["a"])


def test_a_submission_that_ends_its_worker_twice_is_told_of_and_takes_no_other_down(engine):
    running = engine(workers=1)
    for one in (Task("bad", NONSENSE), task("good"), Task("worse", NONSENSE)):
        running.submit(one)
    done = results(running, 3)
    assert is_right(done["good"])
    assert done["bad"].result is done["worse"].result is None
    assert done["bad"].why == "it ended the process that grades it 2 times (exit 1)"


def test_once_is_anybodys_fault_and_twice_is_the_tasks():
    tries = Tries()
    assert tries.died(task("a"), "signal 9") is None and tries.died(task("b"), "signal 9") is None
    assert "signal 11" in tries.died(task("a"), "signal 11").why


def test_a_worker_that_gives_no_sign_of_life_is_replaced(engine):
    running = engine(workers=1)
    running.submit(task("first"))
    results(running, 1)
    (examiner,) = examiners(running)
    examiner.suspend()
    running.submit(task("second"))
    running._desks[0].examiner.seen -= 10_000
    assert is_right(results(running, 1)["second"])


def test_work_with_a_label_goes_to_the_worker_that_has_it(engine):
    running = engine(workers=2, labels={"gpu": 1})
    assert running.labels == {"gpu"} and [desk.labels for desk in running._desks] == [{"gpu"}, set()]
    for number in range(3):
        running.submit(Task(f"{number}", NONSENSE, "gpu"))
    assert [desk.task.id if desk.task else None for desk in running._desks] == ["0", None]


def test_there_is_room_for_a_little_more_than_is_under_way(engine):
    running = engine(workers=2)
    count = 0
    while running.room():
        running.submit(task(str(count)))
        count += 1
    assert count == 4


def test_nothing_is_begun_while_memory_is_short_unless_nothing_else_is(engine, monkeypatch):
    monkeypatch.setattr(_machine, "available", lambda: 1)
    running = engine(workers=2)
    running.submit(task("a"))
    running.submit(task("b"))
    assert len(examiners(running)) == 1 and len(results(running, 2)) == 2


def test_workers_are_as_many_as_cores_and_memory_allow(monkeypatch):
    monkeypatch.setattr(_machine, "cores", lambda: 8)
    monkeypatch.setattr(_machine, "available", lambda: _machine.RESERVE + 3 * _machine.EACH)
    assert _machine.workers() == 3
    monkeypatch.setattr(_machine, "available", lambda: 0)
    assert _machine.workers() == 1
    monkeypatch.setattr(_machine, "available", lambda: None)
    assert _machine.workers() == 8


def test_closing_in_the_middle_leaves_nobody_behind(engine):
    running = engine(workers=2)
    running.submit(task("a", text="def conv_params(f, n_c_prev, n_c, bias=True):\n    while True: pass\n"))
    running.submit(task("b"))
    time.sleep(1.0)
    before = [p for examiner in examiners(running) for p in (examiner, *examiner.children(recursive=True))]
    running.close()
    psutil.wait_procs(before, timeout=10)
    assert not [p for p in before if p.is_running() and p.status() != psutil.STATUS_ZOMBIE]


def test_an_examiner_ends_when_nobody_speaks_to_it_any_more(setup):
    process = subprocess.Popen([sys.executable, "-m", "grader.batch.examiner"], cwd=ROOT, stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE)  # fmt: skip
    frames.write(process.stdin, setup)
    frames.write(process.stdin, task().work)
    assert frames.read(process.stdout) == b""
    os.kill(process.pid, signal.SIGINT)  # Ctrl-C is for the batch, which tells it when to end
    while frames.read(process.stdout) == b"":
        continue
    process.stdin.close()
    assert process.wait(timeout=20) == 0
    process.stdout.close()


def test_dask_survives_the_death_of_an_examiner_and_of_a_worker(engine):
    running = engine("dask", workers=1)
    running.submit(Task("bad", NONSENSE))
    running.submit(task("good"))
    done = results(running, 2)
    assert done["bad"].result is None and "2 times" in done["bad"].why and is_right(done["good"])
    (worker,) = (p for p in psutil.Process().children(recursive=True) if any("spawn_main" in part for part in p.cmdline()))
    running.submit(task("again"))
    worker.kill()
    assert is_right(results(running, 1)["again"])


def test_a_cluster_that_nobody_knows_is_refused(engine):
    with pytest.raises(UsageError, match="there is no cluster 'mainframe'"):
        engine("dask", cluster="mainframe")
