"""Where work runs: one file for each engine, found by its name; each has `open_engine(crew) -> Engine`.

An engine is handed pieces of work and tells of each once: its result, or why there is none. It keeps retries, labels,
streaming and cancellation; what the work is, it does not know.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from grader.errors import UsageError
from grader.plugins import names_in


@dataclass(frozen=True)
class Task:
    """A piece of work for an examiner. Only a worker that has the label takes it."""

    id: str
    work: bytes
    label: str = ""


@dataclass(frozen=True)
class Done:
    """What became of a task. Without a result it ended its worker as often as is allowed."""

    id: str
    result: bytes | None
    why: str = ""


@dataclass(frozen=True)
class Crew:
    """Who works: what each examiner is told first, how many there are, and how many of them have which label."""

    setup: bytes
    workers: int | None = None  # None: as many as the machine has cores and memory for
    labels: Mapping[str, int] = field(default_factory=dict)
    cluster: str = ""  # for engines that have one: an address, or a kind of queue
    patience: float = 600.0  # seconds without a sign of life after which a worker counts as dead


class Engine(Protocol):
    """Work goes in while there is room; what is done comes out as it is done. Used and closed by one thread."""

    @property
    def labels(self) -> frozenset[str]:
        """The labels that some worker has."""
        ...

    def room(self) -> bool:
        """Is another task welcome? More would only wait."""
        ...

    def submit(self, task: Task) -> None: ...

    def wait(self) -> list[Done]:
        """What has been done since; waits for at least one while any is under way."""
        ...

    def close(self) -> None:
        """End everything now, finished or not, and leave no process behind."""
        ...


def open_engine(name: str, crew: Crew) -> Engine:
    """Raises UsageError for an unknown engine, CannotCheck where what it needs is not installed."""
    if name not in names_in("engines"):
        raise UsageError(f"there is no engine {name!r}: choose one of {', '.join(names_in('engines'))}")
    engine: Engine = importlib.import_module(f"grader.engines.{name}").open_engine(crew)
    return engine
