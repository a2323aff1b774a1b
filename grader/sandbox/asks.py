"""What a judge needs of whatever holds the code under judgement: a live session, or our own function."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from grader.exchange import Case, Due, Reply


class Asks(Protocol):
    def ask(self, cases: Sequence[Case], dues: Sequence[Due] = ()) -> list[Reply]:
        """A reply for each case, in order. Those that are what is due, where that is given, may be marked so."""
        ...

    def fresh(self, seed: int) -> Asks:
        """The same code where nothing has been called yet."""
        ...

    def restart_clock(self) -> None:
        """Give it its full time again, for work that is ours."""
        ...

    def close(self) -> None: ...
