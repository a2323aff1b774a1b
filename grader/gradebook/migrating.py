"""An older gradebook becomes one of today by itself, in the transaction that opens it: wholly or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from grader.errors import GraderFault
from grader.gradebook.schema import HEAD

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection

FIRST = "0001"


def prepare(connection: Connection) -> None:
    """Make or upgrade the tables. Raises GraderFault for a gradebook that a newer grader made."""
    found = revision(connection)
    if found == HEAD:
        return
    if found is not None and found > HEAD:
        raise GraderFault(f"the gradebook has schema version {found}, but this grader knows {HEAD}. Update it.")
    from alembic import command

    config = _config(connection)
    if found == FIRST and not _is_marked(connection):
        command.stamp(config, FIRST)
    command.upgrade(config, "head")


def revision(connection: Connection) -> str | None:
    """The newest migration that this database has seen; None for an empty one."""
    if _is_marked(connection):
        return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar())
    return FIRST if _has(connection, "meta") else None


def _is_marked(connection: Connection) -> bool:
    return _has(connection, "alembic_version")


def _has(connection: Connection, table: str) -> bool:
    from sqlalchemy import inspect

    return inspect(connection).has_table(table)


def _config(connection: Connection) -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
