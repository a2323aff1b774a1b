"""A submission's time: it runs while its own code does, and what the machine took of it is given back."""

from __future__ import annotations

import time

LEAST_LOST = 0.02  # seconds that a worker was kept waiting by others from which on they are given back


class Clock:
    """How long a call, and a submission as a whole, may still take. Paused from the start."""

    def __init__(self, call_seconds: float, seconds: float) -> None:
        self._call_seconds = call_seconds
        self._paused = self._began = time.monotonic()
        self.deadline = self._paused + seconds
        self._may_be_lost = seconds
        self._given_back = 0.0  # of what the present worker lost

    def resume(self) -> None:
        """It was not the student's time that we were thinking."""
        self.deadline += time.monotonic() - self._paused

    def pause(self) -> None:
        self._paused = time.monotonic()

    def left(self) -> float:
        """Seconds, while it is paused."""
        return self.deadline - self._paused

    def have_at_least(self, seconds: float) -> None:
        """Of the time that is left while it is paused."""
        self.deadline = max(self.deadline, self._paused + seconds)

    def is_over(self) -> bool:
        return time.monotonic() >= self.deadline

    def of_a_call(self) -> float:
        """The deadline of a call that begins now."""
        self._began = time.monotonic()
        return min(self._began + self._call_seconds, self.deadline)

    def forget_the_call(self) -> None:
        """The one that began last is asked again: what it took so far does not count."""
        self.deadline += time.monotonic() - self._began

    def for_a_new_worker(self, taken: float) -> None:
        """One has come, which took so many seconds: a template that warms up is no fault of the student's."""
        self.deadline += taken
        self._given_back = 0.0

    def further(self, lost: float) -> float | None:
        """A later deadline of the call, where the present worker has `lost` so many seconds, more than were given back.

        In all, no more is given back than a submission has.
        """
        more = min(lost - self._given_back, self._may_be_lost)
        if more < LEAST_LOST:
            return None
        self._given_back += more
        self._may_be_lost -= more
        self.deadline += more
        return min(time.monotonic() + more, self.deadline)
