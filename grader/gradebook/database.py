"""How the two databases are opened: SQLite and PostgreSQL, with the same promises.

Writers wait for one another, and what was committed is on the disk, so that a receipt that was printed is kept even by
a power failure.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from grader.errors import CannotCheck
from grader.gradebook.urls import read_url

if TYPE_CHECKING:
    from sqlalchemy import Engine

PATIENCE = 60  # seconds that a writer waits for the others
LOCK = 0x6772616465  # any number that no other program is likely to lock by


def engine_for(url: str) -> Engine:
    """No connection outlives its transaction, as none is pooled. Raises UsageError, CannotCheck or OSError."""
    from sqlalchemy import create_engine, event
    from sqlalchemy.pool import NullPool

    read = read_url(url)
    if read.get_backend_name() == "sqlite":
        _make_private(Path(read.database or ""))
        engine = create_engine(read, poolclass=NullPool, connect_args={"timeout": PATIENCE})
        event.listen(engine, "connect", _set_up_sqlite)
        # The driver would take the lock at the first write, too late for what was read before it to hold.
        event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
        return engine
    try:
        engine = create_engine(read, poolclass=NullPool, connect_args={"connect_timeout": PATIENCE // 4})
    except ImportError:
        raise CannotCheck("a gradebook in PostgreSQL needs psycopg: pip install 'convgrade[postgres]'") from None
    event.listen(engine, "begin", _lock_postgresql)
    return engine


def _make_private(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))


def _set_up_sqlite(connection: Any, record: object) -> None:
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


def _lock_postgresql(connection: Any) -> None:
    """What was read within a transaction holds until its end, as in SQLite: one writer at a time."""
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{PATIENCE}s'")
    connection.exec_driver_sql("SET LOCAL synchronous_commit = on")
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
