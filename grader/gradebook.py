"""The gradebook: every official attempt, kept for good.

SQLite in the course's state folder unless another database is named by its URL. A transaction either is there after
a crash or was never begun, and writers wait for one another.
"""

from __future__ import annotations

import os
import time
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from grader.errors import GraderFault
from grader.model import Receipt, Transcript, Verdict

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine, MetaData

SCHEMA_VERSION = "1"
PATIENCE = 60  # seconds that a writer waits for the others
FILE = "gradebook.sqlite3"


@dataclass(frozen=True)
class Attempt:
    """One exercise graded officially: a row."""

    id: str
    student: str
    exercise: str
    submitted_at: str  # UTC, ISO 8601: sorts as text
    submission: str  # sha256
    score: float
    max_score: float
    status: str
    mistake: str | None
    versions: Mapping[str, str]
    salt: str  # the commitment
    level: str
    receipt: str  # the receipt's id
    digest: str  # the receipt's digest
    verdicts: Sequence[Mapping[str, Any]]


def attempt_of(receipt: Receipt, transcript: Transcript) -> Attempt:
    """The row for a transcript. All of it is kept, hidden inputs too: the gradebook is the teacher's."""
    mistake = transcript.hint.mistake if transcript.hint is not None else None
    verdicts = [_plain(verdict) for verdict in transcript.verdicts]
    return Attempt(str(uuid.uuid4()), receipt.student, transcript.exercise, receipt.submitted_at, receipt.sha256,
                   transcript.score, transcript.max_score, transcript.status.value, mistake, receipt.versions,
                   receipt.salt, receipt.level, receipt.id, receipt.digest, verdicts)  # fmt: skip


def _plain(verdict: Verdict) -> dict[str, Any]:
    message = str(verdict.message or "").replace("\0", "\ufffd")  # which not every database can hold
    return {"id": verdict.check, "kind": verdict.kind, "visibility": verdict.visibility.value,
            "status": verdict.status.value, "points": verdict.points, "max_points": verdict.max_points,
            "message": message, "call": verdict.call, "notes": [str(note) for note in verdict.notes]}  # fmt: skip


class Entry:
    """What can be done within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def used(self, student: str) -> dict[str, int]:
        """How many attempts this student has made, by exercise."""
        from sqlalchemy import func, select

        rows = _tables().tables["attempts"].c
        query = select(rows.exercise, func.count()).where(rows.student == student).group_by(rows.exercise)
        return {exercise: int(count) for exercise, count in self._connection.execute(query)}

    def add(self, attempts: Sequence[Attempt]) -> None:
        self._connection.execute(_tables().tables["attempts"].insert(), [asdict(attempt) for attempt in attempts])

    def attempts(self, student: str) -> list[Attempt]:
        """All that a student has made, oldest first."""
        from sqlalchemy import select

        table = _tables().tables["attempts"]
        query = select(table).where(table.c.student == student).order_by(table.c.submitted_at, table.c.id)
        return [Attempt(**row) for row in self._connection.execute(query).mappings()]


class Gradebook:
    """A gradebook at a database URL; a file is made with the first transaction, readable by its owner alone."""

    def __init__(self, url: str) -> None:
        self.url = url

    @contextmanager
    def transaction(self) -> Iterator[Entry]:
        """All of it or nothing, and no other writer in between. Raises GraderFault when the database fails."""
        from sqlalchemy.exc import SQLAlchemyError

        try:
            # No connection outlives its transaction, as none is pooled.
            with _engine(self.url).begin() as connection:
                _prepare(connection)
                yield Entry(connection)
        except (SQLAlchemyError, OSError) as error:
            raise GraderFault(f"the gradebook cannot be used ({_reason(error)}). Nothing was recorded.") from None


def file_url(state: Path) -> str:
    """The gradebook in a course's state folder."""
    return f"sqlite:///{state / FILE}"


def _reason(error: Exception) -> str:
    """What the database or the system said, without the statement, which may hold a student's words, or a password."""
    return str(getattr(error, "orig", None) or getattr(error, "strerror", None) or type(error).__name__)


def _engine(url: str) -> Engine:
    from sqlalchemy import create_engine, event, make_url
    from sqlalchemy.pool import NullPool

    if make_url(url).get_backend_name() != "sqlite":
        return create_engine(url, poolclass=NullPool)
    _make_private(Path(make_url(url).database or ""))
    engine = create_engine(url, poolclass=NullPool, connect_args={"timeout": PATIENCE})
    event.listen(engine, "connect", _set_up)
    # The driver would take the lock at the first write, too late for what was read before it to hold.
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def _make_private(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))


def _set_up(connection: Any, record: object) -> None:
    """FULL: what was committed is on the disk, so that a receipt that was printed is kept even by a power failure."""
    connection.isolation_level = None
    for pragma in (f"busy_timeout={PATIENCE * 1000}", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}").close()
    _use_write_ahead_log(connection)


def _use_write_ahead_log(connection: Any) -> None:
    """SQLite refuses at once when others change to it at the same moment, whatever its busy timeout: so we wait."""
    import sqlite3

    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL").close()
            return
        except sqlite3.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.01)


def _prepare(connection: Connection) -> None:
    """Make the tables of a new gradebook. Raises GraderFault for one of another version."""
    from sqlalchemy import select

    _tables().create_all(connection)
    meta = _tables().tables["meta"]
    found = connection.execute(select(meta.c.value).where(meta.c.key == "schema")).scalar()
    if found is None:
        connection.execute(meta.insert(), {"key": "schema", "value": SCHEMA_VERSION})
    elif found != SCHEMA_VERSION:
        raise GraderFault(
            f"the gradebook has schema version {found}, but this grader knows {SCHEMA_VERSION}. Update it."
        )


@cache
def _tables() -> MetaData:
    from sqlalchemy import JSON, Column, Float, Index, MetaData, String, Table

    found = MetaData()
    Table("meta", found, Column("key", String(40), primary_key=True), Column("value", String(200), nullable=False))
    texts = {"student": 64, "exercise": 100, "submitted_at": 40, "submission": 64, "status": 20, "salt": 64, "level": 4,
             "receipt": 36, "digest": 64}  # fmt: skip
    attempts = Table(
        "attempts",
        found,
        Column("id", String(36), primary_key=True),
        *(Column(name, String(length), nullable=False) for name, length in texts.items()),
        *(Column(name, Float, nullable=False) for name in ("score", "max_score")),
        Column("mistake", String(200)),
        *(Column(name, JSON, nullable=False) for name in ("versions", "verdicts")),
    )
    Index("attempts_of_a_student", attempts.c.student, attempts.c.exercise)
    return found
