"""A time limit is the student's: what others take of the machine, or of the grader's own attention, is given back."""

import os
import signal
import subprocess
import sys
import time

import psutil
import pytest
from test_session import call, loaded, values  # noqa: F401

from grader.exchange import ReplyKind
from grader.sandbox import starvation
from grader.sandbox.crowd import family
from grader.sandbox.templates import WorkerLimits

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells how long a process waited for a core")
LIMITS = WorkerLimits(call_seconds=1.0, seconds=6.0)
# So many seconds of processor time, however long they take.
BUSY = """
import time
def f(seconds):
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass
    return "done"
"""
ASKS = f"""
import sys
sys.path[:0] = [{os.path.dirname(os.path.dirname(__file__))!r}]
from grader.exchange import Case, SourceFile, Step, Submission
from grader.sandbox.session import Session
from grader.sandbox.templates import Templates, WorkerLimits
with Templates() as templates:
    submission = Submission("my.py", (SourceFile("my.py", ({BUSY!r},)),), "0" * 64)
    with Session(templates.get("python"), submission, WorkerLimits(call_seconds=1.0, seconds=6.0)) as session:
        session.load("my.py", ("f",))
        session.ask([Case((Step("f", (0.0,)),))])
        print("ready", flush=True)
        print(session.ask([Case((Step("f", (0.6,)),))])[0].kind.value, flush=True)
"""


@pytest.fixture
def crowded_core():
    """A core on which four others want to run all the time."""
    core = min(os.sched_getaffinity(0))
    # Each in a session of its own: Linux shares a core among sessions first.
    others = [subprocess.Popen([sys.executable, "-c", "while True: pass"], start_new_session=True) for _ in range(4)]
    for other in others:
        os.sched_setaffinity(other.pid, {core})
    yield core
    for other in others:
        other.kill()
        other.wait()


@pytest.fixture
def crowded(loaded, templates, crowded_core):  # noqa: F811
    """A session whose worker is there, and held to that core."""
    session = loaded(BUSY, limits=LIMITS)
    session.ask([call(0.0)])
    for process in family(templates.get("numpy")._process.pid):
        os.sched_setaffinity(process, {crowded_core})
    return session


@LINUX
def test_a_worker_that_others_keep_from_running_has_its_time_all_the_same(crowded):
    assert values(crowded.ask([call(0.5)])) == ["done"]


@LINUX
def test_it_has_no_more_than_its_time(crowded):
    assert crowded.ask([call(30.0)])[0].kind is ReplyKind.TIMEOUT


def test_who_sleeps_is_kept_from_running_by_nobody(loaded):  # noqa: F811
    session = loaded("import time\ndef f(seconds): time.sleep(seconds)", limits=LIMITS)
    started = time.monotonic()
    assert session.ask([call(60.0)])[0].kind is ReplyKind.TIMEOUT
    assert time.monotonic() - started < 30


@pytest.mark.skipif(os.name != "posix", reason="stops a process")
def test_a_grader_that_is_stopped_for_a_while_finds_the_answer_that_came_meanwhile():
    grader = subprocess.Popen([sys.executable, "-c", ASKS], stdout=subprocess.PIPE, text=True)
    assert grader.stdout.readline() == "ready\n"
    time.sleep(0.2)
    psutil.Process(grader.pid).suspend()
    time.sleep(2.0)
    os.kill(grader.pid, signal.SIGCONT)
    assert grader.communicate(timeout=60)[0] == "value\n"


@LINUX
def test_only_what_was_there_before_counts():
    assert starvation.lost_between({1: 2.0, 2: 1.0, 3: 5.0}, {1: 2.5, 2: 1.0, 4: 9.0}) == 0.5
    assert starvation.queued(os.getpid())[os.getpid()] >= 0.0
