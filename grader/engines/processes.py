"""All cores of this machine: some examiners, each with warm templates of its own, that take one task at a time."""

from __future__ import annotations

import queue
import time
from collections import deque

from grader.engines import Crew, Done, Task, _machine
from grader.engines._examiners import BEAT, Examiner, Said
from grader.engines._tries import Tries

TICK = 0.5  # seconds between looks at who is silent, and at the memory that is left
AHEAD = 2  # tasks for each worker, counting the one it is at, so that none waits for us


class Desk:
    """A place for one examiner. A new one takes the place of one that died."""

    def __init__(self, labels: frozenset[str]) -> None:
        self.labels = labels
        self.examiner: Examiner | None = None
        self.task: Task | None = None


class Processes:
    """The default engine."""

    def __init__(self, crew: Crew) -> None:
        self._crew = crew
        count = crew.workers or _machine.workers()
        self._desks = [Desk(frozenset(label for label, having in crew.labels.items() if number < having))
                       for number in range(count)]  # fmt: skip
        self._waiting: deque[Task] = deque()
        self._said: queue.SimpleQueue[Said] = queue.SimpleQueue()
        self._tries = Tries()

    @property
    def labels(self) -> frozenset[str]:
        return frozenset().union(*(desk.labels for desk in self._desks))

    def room(self) -> bool:
        return len(self._waiting) + len(self._busy()) < AHEAD * len(self._desks)

    def submit(self, task: Task) -> None:
        self._waiting.append(task)
        self._hand_out()

    def wait(self) -> list[Done]:
        done: list[Done] = []
        while not done and (self._waiting or self._busy()):
            self._hand_out()
            done = self._heard()
        return done

    def close(self) -> None:
        self._waiting.clear()
        started = [desk.examiner for desk in self._desks if desk.examiner is not None]
        for examiner in started:
            examiner.kill()
        for examiner in started:
            examiner.end()
        for desk in self._desks:
            desk.examiner = desk.task = None

    def _busy(self) -> list[Desk]:
        return [desk for desk in self._desks if desk.task is not None]

    def _hand_out(self) -> None:
        """A task to each free desk that may take it; those with fewer labels first, to keep the others free."""
        for desk in sorted(self._desks, key=lambda desk: len(desk.labels)):
            if desk.task is None and not (self._busy() and _machine.is_short()):
                self._begin(desk, next((t for t in self._waiting if not t.label or t.label in desk.labels), None))

    def _begin(self, desk: Desk, task: Task | None) -> None:
        if task is None:
            return
        self._waiting.remove(task)
        desk.task = task
        if desk.examiner is None:
            desk.examiner = Examiner(self._crew.setup, self._said)
        desk.examiner.give(task.work)

    def _heard(self) -> list[Done]:
        try:
            said = self._said.get(timeout=TICK)
        except queue.Empty:
            self._end_the_silent()
            return []
        desk = next((desk for desk in self._desks if desk.examiner is said.examiner), None)
        if desk is None:  # of one that has been replaced
            return []
        said.examiner.seen = time.monotonic()
        return self._gone(desk) if said.frame is None else self._answered(desk, said.frame)

    def _answered(self, desk: Desk, frame: bytes) -> list[Done]:
        if frame == BEAT or desk.task is None:
            return []
        task, desk.task = desk.task, None
        return [Done(task.id, frame)]

    def _gone(self, desk: Desk) -> list[Done]:
        """A retry for the task it was at, before all others; one that ends its worker again is told of."""
        assert desk.examiner is not None
        how, task = desk.examiner.end(), desk.task
        desk.examiner = desk.task = None
        if task is None:
            return []
        done = self._tries.died(task, how)
        if done is None:
            self._waiting.appendleft(task)
        return [done] if done is not None else []

    def _end_the_silent(self) -> None:
        now = time.monotonic()
        for desk in self._busy():
            if desk.examiner is not None and now - desk.examiner.seen > self._crew.patience:
                desk.examiner.kill()


def open_engine(crew: Crew) -> Processes:
    return Processes(crew)
