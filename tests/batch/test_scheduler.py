"""A scheduler at an address may die, and all that it knew with it: that costs time, and nothing else."""

import logging
import sys
import threading

import pytest
from class_course import RIGHT, ROOT
from test_engines import engine, is_right, results, setup, task  # noqa: F401

from grader.engines import dask
from grader.errors import GraderFault

sys.path.append(str(ROOT / "bench"))
from cluster import Cluster

STUDENTS = 6


@pytest.fixture
def cluster(tmp_path):
    running = Cluster(tmp_path)
    yield running
    running.close()


@pytest.fixture
def running(engine, cluster):  # noqa: F811
    """An engine on it that has some submissions to grade."""
    opened = engine("dask", cluster=cluster.address)
    for number in range(STUDENTS):
        opened.submit(task(f"s{number}", text=f"{RIGHT}\n# {number}\n"))
    return opened


@pytest.fixture
def logged_by_dask():
    records = []
    handler = logging.Handler(logging.ERROR)
    handler.emit = records.append
    logging.getLogger("distributed").addHandler(handler)
    yield records
    logging.getLogger("distributed").removeHandler(handler)


def test_work_goes_on_with_the_next_scheduler(running, cluster):
    done = {one.id: one for one in running.wait()}
    assert len(done) < STUDENTS
    cluster.kill_scheduler()
    threading.Timer(1.0, cluster.restore).start()
    while len(done) < STUDENTS:
        done |= {one.id: one for one in running.wait()}
    assert all(is_right(one) for one in done.values())


def test_work_is_handed_in_while_there_is_none(running, cluster):
    results(running, STUDENTS)
    cluster.kill_scheduler()
    threading.Timer(1.0, cluster.restore).start()
    assert running.room()
    running.submit(task("later"))
    assert is_right(results(running, 1)["later"])


def test_a_scheduler_that_stays_away_is_told_of_by_us_alone(running, cluster, monkeypatch, logged_by_dask):
    monkeypatch.setattr(dask, "START", 3.0)
    running.wait()
    cluster.kill_scheduler()
    with pytest.raises(GraderFault, match="the Dask cluster does not answer"):
        results(running, STUDENTS)
    running.close()
    assert not logged_by_dask
