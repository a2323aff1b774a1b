"""The journal: what was done to the gradebook, by whom; each line holds the hash of the one before."""

from __future__ import annotations

import getpass
import hashlib
from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import Any

from grader.gradebook.rows import Event, storable
from grader.gradebook.store import Entry
from grader.receipts import canonical
from grader.times import utc_text


def note(entry: Entry, what: str, student: str = "", **detail: Any) -> None:
    """Write a line, in the transaction of what it tells."""
    last = entry.last(Event)
    number, before = (last.number + 1, last.hash) if last is not None else (1, "")
    line = Event(number, utc_text(datetime.now(UTC)), storable(_actor()), what, student, detail, before)
    entry.add([replace(line, hash=hash_of(line))])


def hash_of(event: Event) -> str:
    plain = {name: value for name, value in asdict(event).items() if name != "hash"}
    return hashlib.sha256(canonical(plain).encode()).hexdigest()


def first_break(events: Iterable[Event]) -> int | None:
    """The number of the first line that was changed, or before which one is missing."""
    before = ""
    for number, event in enumerate(events, start=1):
        if (event.number, event.before, event.hash) != (number, before, hash_of(event)):
            return number
        before = event.hash
    return None


def _actor() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # a number without a name, as in some containers
        return "?"
