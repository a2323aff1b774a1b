"""The gradebook's transactions: a row either is there after a crash or was never begun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from grader.errors import GraderFault
from grader.gradebook.database import engine_for
from grader.gradebook.migrating import prepare
from grader.gradebook.rows import Attempt
from grader.gradebook.schema import ORDER, key_of, table_of

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine, Select

Row = TypeVar("Row")


class Entry:
    """What can be done within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self, row: type[Row], **where: Any) -> list[Row]:
        """The rows whose columns have these values, in the table's own order."""
        return self._read(row, _select(row, where))

    def each(self, row: type[Row]) -> Iterator[Row]:
        """Every row, a few at a time: the checks of a whole class need not fit into memory."""
        found = self._connection.execute(_select(row, {}).execution_options(yield_per=100))
        return (row(**values) for values in found.mappings())

    def marks(self, **where: Any) -> list[Attempt]:
        """Attempts without their checks, which are most of a gradebook."""
        checks = ("verdicts", "feedback")
        query = _select(Attempt, where, without=checks)
        return [Attempt(**values, verdicts=()) for values in self._connection.execute(query).mappings()]

    def one(self, row: type[Row], key: Any) -> Row | None:
        """The row with this key."""
        return next(iter(self.all(row, **{key_of(row): key})), None)

    def last(self, row: type[Row], **where: Any) -> Row | None:
        """The last of these rows, in the table's own order."""
        return next(iter(self._read(row, _select(row, where, descending=True).limit(1))), None)

    def _read(self, row: type[Row], query: Select[Any]) -> list[Row]:
        return [row(**values) for values in self._connection.execute(query).mappings()]

    def add(self, rows: Sequence[Any]) -> None:
        """New rows, all of one table."""
        if rows:
            self._connection.execute(table_of(type(rows[0])).insert(), [vars(row) for row in rows])

    def put(self, row: Any) -> None:
        """A row that takes the place of the one with its key, or is new."""
        if self.change(row) == 0:
            self.add([row])

    def change(self, row: Any) -> int:
        """A row that takes the place of the one with its key; how many there were."""
        table, key = table_of(type(row)), key_of(type(row))
        query = table.update().where(table.c[key] == getattr(row, key)).values(**vars(row))
        return self._connection.execute(query).rowcount

    def remove(self, row: Any) -> None:
        table, key = table_of(type(row)), key_of(type(row))
        self._connection.execute(table.delete().where(table.c[key] == getattr(row, key)))

    def used(self, student: str) -> dict[str, int]:
        """How many attempts this student has made, by exercise."""
        from sqlalchemy import func, select

        rows = table_of(Attempt).c
        query = select(rows.exercise, func.max(rows.number)).where(rows.student == student).group_by(rows.exercise)
        return {exercise: int(count) for exercise, count in self._connection.execute(query)}


class Gradebook:
    """A gradebook at a database URL; a file is made with the first transaction, readable by its owner alone."""

    def __init__(self, url: str) -> None:
        self.url = url

    @cached_property
    def _engine(self) -> Engine:
        return engine_for(self.url)

    @contextmanager
    def transaction(self) -> Iterator[Entry]:
        """All of it or nothing, and no other writer in between. Raises GraderFault when the database fails."""
        from sqlalchemy.exc import SQLAlchemyError

        try:
            with self._engine.begin() as connection:
                prepare(connection)
                yield Entry(connection)
        except (SQLAlchemyError, OSError) as error:
            raise GraderFault(f"the gradebook cannot be used ({_reason(error)}). Nothing was recorded.") from None


def _select(row: type, where: dict[str, Any], descending: bool = False, without: Sequence[str] = ()) -> Select[Any]:
    from sqlalchemy import select

    columns = table_of(row).c
    conditions = [columns[name] == value for name, value in where.items()]
    order = [columns[name].desc() if descending else columns[name] for name in ORDER[row]]
    names = [field.name for field in fields(row) if field.name not in without]
    return select(*(columns[name] for name in names)).where(*conditions).order_by(*order)


def _reason(error: Exception) -> str:
    """What the database or the system said, without the statement, which may hold a student's words, or a password."""
    said = str(getattr(error, "orig", None) or getattr(error, "strerror", None) or type(error).__name__)
    return said.strip().partition("\n")[0][:200]
