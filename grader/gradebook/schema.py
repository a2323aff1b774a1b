"""The tables as they are now. Every change to them is a new file under migrations/versions."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from grader.gradebook.rows import Attempt, Event, Extension, HandIn, Kept, Regrade, Student

if TYPE_CHECKING:
    from sqlalchemy import Column, MetaData, Table

HEAD = "0002"  # the newest migration
NAMES: dict[type, str] = {Attempt: "attempts", HandIn: "handins", Kept: "submissions", Student: "students",
                          Extension: "extensions", Regrade: "regrades", Event: "events"}  # fmt: skip
KEYS: dict[type, str] = {Kept: "digest", Event: "number"}
# In which order rows are read.
ORDER: dict[type, tuple[str, ...]] = {
    Attempt: ("student", "exercise", "number"),
    HandIn: ("received_at", "id"),
    Student: ("id",),
    Extension: ("made_at", "id"),
    Regrade: ("made_at", "id"),
    Event: ("number",),
    Kept: ("digest",),
}


def table_of(row: type) -> Table:
    return tables().tables[NAMES[row]]


def key_of(row: type) -> str:
    return KEYS.get(row, "id")


@cache
def tables() -> MetaData:
    from sqlalchemy import Index, LargeBinary, MetaData, Table, Text

    found = MetaData()
    attempts = Table("attempts", found, _key(), *_texts(student=64, exercise=100, submitted_at=40, submission=64,
                     status=20, salt=64, level=4, receipt=36, digest=64, content=64), *_numbers("score", "max_score"),
                     *_wholes("number"), _text("mistake", 200, nullable=True),
                     *_plain("versions", "verdicts", "feedback"))  # fmt: skip
    Index("attempts_numbered", attempts.c.student, attempts.c.exercise, attempts.c.number, unique=True)
    Index("attempts_once", attempts.c.receipt, attempts.c.exercise, unique=True)
    handins = Table("handins", found, _key(), *_texts(student=64, submission=64, received_at=40, state=20),
                    _text("name", Text), _text("why", Text),
                    *_plain("exercises"), *_plain("receipt", nullable=True))  # fmt: skip
    Index("handins_of_a_student", handins.c.student, handins.c.submission)
    Table("submissions", found, _key("digest", 64), _text("packed", LargeBinary))
    Table("students", found, _key(length=64),
          *_texts(name=200, email=200, section=200, login=200, platform_id=200))  # fmt: skip
    Table("extensions", found, _key(), *_texts(student=64, scope=100, made_at=40), _text("until", 40, nullable=True),
          *_wholes("seconds", "attempts"), _text("reason", Text))  # fmt: skip
    regrades = Table("regrades", found, _key(), *_texts(attempt=36, made_at=40), _text("reason", Text),
                     *_plain("before", "after"))  # fmt: skip
    Index("regrades_of_an_attempt", regrades.c.attempt)
    Table("events", found, *_wholes("number", primary_key=True), *_texts(made_at=40, what=40, student=64, before=64,
          hash=64), _text("actor", Text), *_plain("detail"))  # fmt: skip
    return found


def _key(name: str = "id", length: int = 36) -> Column[Any]:
    return _text(name, length, primary_key=True)


def _texts(**lengths: int) -> list[Column[Any]]:
    return [_text(name, length) for name, length in lengths.items()]


def _text(name: str, kind: Any, nullable: bool = False, primary_key: bool = False) -> Column[Any]:
    from sqlalchemy import Column, String

    return Column(name, String(kind) if isinstance(kind, int) else kind, nullable=nullable, primary_key=primary_key)


def _numbers(*names: str) -> list[Column[Any]]:
    from sqlalchemy import Column, Float

    return [Column(name, Float, nullable=False) for name in names]


def _wholes(*names: str, primary_key: bool = False) -> list[Column[Any]]:
    from sqlalchemy import Column, Integer

    return [Column(name, Integer, nullable=False, primary_key=primary_key, autoincrement=False) for name in names]


def _plain(*names: str, nullable: bool = False) -> list[Column[Any]]:
    from sqlalchemy import JSON, Column

    return [Column(name, JSON(none_as_null=True), nullable=nullable) for name in names]
