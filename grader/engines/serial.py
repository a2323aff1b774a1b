"""One submission after the other, in this very process: the plainest engine, by which the others are measured."""

from __future__ import annotations

from collections import deque

from grader.batch.examiner import Examiner
from grader.engines import Crew, Done, Task


class Serial:
    """An engine without a second process of ours."""

    def __init__(self, crew: Crew) -> None:
        self._crew = crew
        self._examiner = Examiner(crew.setup)
        self._waiting: deque[Task] = deque()

    @property
    def labels(self) -> frozenset[str]:
        return frozenset(self._crew.labels)

    def room(self) -> bool:
        return not self._waiting

    def submit(self, task: Task) -> None:
        self._waiting.append(task)

    def wait(self) -> list[Done]:
        if not self._waiting:
            return []
        task = self._waiting.popleft()
        return [Done(task.id, self._examiner.examine(task.work))]

    def close(self) -> None:
        self._examiner.__exit__()


def open_engine(crew: Crew) -> Serial:
    return Serial(crew)
