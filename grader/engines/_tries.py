"""Whose fault a dead worker is: once may be anybody's, twice with the same task is the task's."""

from __future__ import annotations

from collections import Counter

from grader.engines import Done, Task

DEATHS = 2


class Tries:
    """Counts the workers that died at each task."""

    def __init__(self) -> None:
        self._deaths: Counter[str] = Counter()

    def died(self, task: Task, how: str) -> Done | None:
        """What to tell of the task; None while it has another try."""
        self._deaths[task.id] += 1
        if self._deaths[task.id] < DEATHS:
            return None
        return Done(task.id, None, f"it ended the process that grades it {DEATHS} times ({how})")
