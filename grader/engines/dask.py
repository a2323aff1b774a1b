"""More than one machine, by Dask: workers of this machine, a scheduler at an address, or those of a batch queue.

A Dask worker grades nothing itself: it keeps one examiner for each of its threads, a process that is handed bytes and
answers bytes, so a submission that ends its examiner leaves the Dask worker alone. Where the queue is, how many cores
a job asks for and the like is Dask's own configuration (jobqueue.yaml, for one).
"""

from __future__ import annotations

import importlib
import logging
import os
import queue
from collections import Counter
from threading import Thread
from typing import Any

from grader.engines import Crew, Done, Task
from grader.engines._clusters import open_cluster
from grader.engines._examiners import BEAT, Examiner, Said
from grader.engines._tries import Tries
from grader.errors import CannotCheck, GraderFault

TICK = 1.0
START = 120.0  # seconds for the first worker to come, or for a scheduler to come back
FAREWELL = 5  # seconds for a scheduler to answer at the end
AHEAD = 2


class Died(Exception):
    """An examiner ended in the middle of its work."""


class Dask:
    """An engine on a Dask cluster."""

    def __init__(self, crew: Crew) -> None:
        self._crew = crew
        self._cluster = open_cluster(crew)
        self._client = self._connected()
        self._running: dict[Any, Task] = {}  # by future
        self._tries = Tries()
        self._starts: Counter[str] = Counter()

    @property
    def labels(self) -> frozenset[str]:
        return frozenset(label for worker in self._workers().values() for label in worker.get("resources", {}))

    def room(self) -> bool:
        threads = sum(int(worker["nthreads"]) for worker in self._workers().values())
        return len(self._running) < AHEAD * max(1, threads)

    def submit(self, task: Task) -> None:
        self._starts[task.id] += 1
        future = self._client.submit(
            examine, self._crew.setup, task.work, self._crew.patience, pure=False,
            key=f"{task.id}-{task.label}-{self._starts[task.id]}",
            resources={task.label: 1} if task.label else None,
        )  # fmt: skip
        self._running[future] = task

    def wait(self) -> list[Done]:
        from distributed import wait
        from distributed.comm import CommClosedError

        done: list[Done] = []
        while not done and self._running:
            try:
                finished = wait(list(self._running), timeout=TICK, return_when="FIRST_COMPLETED").done
                done = [told for future in finished for told in self._told(future)]
            except TimeoutError:
                self._demand_workers()
            except (CommClosedError, OSError, *_cancelled()):
                self._begin_again()
        return done

    def close(self) -> None:
        self._running.clear()
        farewell = Thread(target=self._dismiss, daemon=True)  # a cluster that is gone would be waited for
        farewell.start()
        farewell.join(FAREWELL)
        self._client.close(timeout=5)
        if self._cluster is not None:
            self._cluster.close()

    def _dismiss(self) -> None:
        try:
            if self._client.status == "running":
                self._client.run(dismiss_examiners)
        except BaseException:  # of asyncio too: who is gone has nothing left to be told
            pass

    def _connected(self) -> Any:
        from distributed import Client

        try:
            client = Client(self._cluster if self._cluster is not None else self._crew.cluster, timeout=START)
            client.wait_for_workers(1, timeout=START)
            return client
        except (OSError, ValueError, TimeoutError) as error:
            raise GraderFault(f"the Dask cluster does not answer: {error}") from None

    def _workers(self) -> dict[str, Any]:
        found: dict[str, Any] = self._client.scheduler_info(n_workers=-1)["workers"]
        return found

    def _told(self, future: Any) -> list[Done]:
        from distributed.scheduler import KilledWorker

        task = self._running.pop(future)
        if future.status == "finished":
            return [Done(task.id, future.result())]
        error = future.exception() if future.status == "error" else None
        if error is None or isinstance(error, Died | KilledWorker):
            done = self._tries.died(task, str(error or future.status).partition("\n")[0])
            if done is None:
                self.submit(task)
            return [done] if done is not None else []
        raise GraderFault(f"a Dask worker cannot grade: {type(error).__name__}: {error}")

    def _demand_workers(self) -> None:
        """Nobody is left, and nobody comes: that is told rather than waited for without end."""
        if not self._workers():
            try:
                self._client.wait_for_workers(1, timeout=START)
            except TimeoutError:
                raise GraderFault("the Dask cluster has no worker left. --resume goes on when it has") from None

    def _begin_again(self) -> None:
        """The scheduler is gone, and with it all that it knew: whatever was under way is handed to the next one."""
        tasks = list(self._running.values())
        self._running.clear()
        self._client.close(timeout=5)
        if self._cluster is not None:
            self._cluster.close()
            self._cluster = open_cluster(self._crew)
        self._client = self._connected()
        for task in tasks:
            self.submit(task)


def open_engine(crew: Crew) -> Dask:
    """Raises CannotCheck where Dask is not installed."""
    try:
        importlib.import_module("distributed")
    except ImportError:
        raise CannotCheck("the engine dask needs Dask: pip install 'convgrade[dask]'") from None
    if not os.environ.get("GRADE_DEBUG"):  # a traceback for each scheduler that dies: we say what comes of it
        logging.getLogger("distributed.client").setLevel(logging.CRITICAL)
    return Dask(crew)


def _cancelled() -> tuple[type[BaseException], ...]:
    """What Dask raises of a future whose scheduler is gone; asyncio's is no Exception."""
    from asyncio import CancelledError

    from distributed import CancelledError as DaskCancelled

    return CancelledError, DaskCancelled


# ---------------------------------------------------------------- what runs on a Dask worker

_FREE: dict[bytes, list[Examiner]] = {}  # by setup


def examine(setup: bytes, work: bytes, patience: float) -> bytes:
    """Have an examiner of this worker do it. Raises Died when it ends meanwhile."""
    examiner = (_FREE.setdefault(setup, []) or [Examiner(setup, queue.SimpleQueue())]).pop()
    examiner.give(work)
    try:
        frame = _answer(examiner, patience)
    except queue.Empty:
        examiner.kill()
        frame = None
    if frame is None:
        raise Died(examiner.end())
    _FREE[setup].append(examiner)
    return frame


def dismiss_examiners() -> None:
    """End those that wait for work."""
    for examiner in [one for waiting in _FREE.values() for one in waiting]:
        examiner.kill()
        examiner.end()
    _FREE.clear()


def _answer(examiner: Examiner, patience: float) -> bytes | None:
    said: queue.SimpleQueue[Said] = examiner.said
    while True:
        frame = said.get(timeout=patience).frame
        if frame != BEAT:
            return frame
