"""Older gradebooks become one of today when they are opened."""

from dataclasses import replace

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from grader.errors import GraderFault
from grader.gradebook import Attempt, Gradebook, HandIn, migrating
from grader.gradebook.migrating import _config
from grader.gradebook.rows import RECORDED
from grader.gradebook.schema import HEAD, tables

# As the first version made it, word for word.
FIRST = """
CREATE TABLE meta ("key" VARCHAR(40) NOT NULL, value VARCHAR(200) NOT NULL, PRIMARY KEY ("key"));
CREATE TABLE attempts (id VARCHAR(36) NOT NULL, student VARCHAR(64) NOT NULL, exercise VARCHAR(100) NOT NULL,
    submitted_at VARCHAR(40) NOT NULL, submission VARCHAR(64) NOT NULL, status VARCHAR(20) NOT NULL,
    salt VARCHAR(64) NOT NULL, level VARCHAR(4) NOT NULL, receipt VARCHAR(36) NOT NULL, digest VARCHAR(64) NOT NULL,
    score FLOAT NOT NULL, max_score FLOAT NOT NULL, mistake VARCHAR(200), versions JSON NOT NULL,
    verdicts JSON NOT NULL, PRIMARY KEY (id));
CREATE INDEX attempts_of_a_student ON attempts (student, exercise);
INSERT INTO meta VALUES ('schema', '1');
"""
ROW = """INSERT INTO attempts VALUES ('{id}', 'kim', '{exercise}', '{at}', 'ab', 'failed', 'cd', 'A', '{receipt}', 'ef',
    15.0, 20.0, NULL, '{{"grader": "0.1.0"}}', '[{{"id": "law_1", "points": 15.0}}]');"""
ROWS = [("a", "relu", "2026-01-02", "r-2"), ("b", "relu", "2026-01-01", "r-1"), ("c", "softmax", "2026-01-02", "r-2")]


@pytest.fixture
def old(url):
    """A gradebook of the first schema with three attempts from two hand-ins."""
    book = Gradebook(url)
    with book._engine.begin() as connection:
        rows = [ROW.format(id=i, exercise=e, at=at, receipt=r) for i, e, at, r in ROWS]
        for statement in [*FIRST.split(";\n"), *rows]:
            if statement.strip():
                connection.exec_driver_sql(statement)
    return book


def test_the_first_gradebook_is_upgraded_and_keeps_everything(old):
    with old.transaction() as entry:
        attempts, handins = entry.all(Attempt), entry.all(HandIn)
    assert [(a.id, a.exercise, a.number) for a in attempts] == [("b", "relu", 1), ("a", "relu", 2), ("c", "softmax", 1)]
    assert [(h.id, h.student, h.state, h.receipt) for h in handins] == [("r-1", "kim", RECORDED, None), ("r-2", "kim", RECORDED, None)]
    assert attempts[0].verdicts == [{"id": "law_1", "points": 15.0}] and attempts[0].feedback == []


def test_an_upgraded_gradebook_takes_further_attempts(old):
    with old.transaction() as entry:
        assert entry.used("kim") == {"relu": 2, "softmax": 1}
        entry.add([replace(entry.all(Attempt)[0], id="d", number=3, receipt="r-3")])
    with old.transaction() as entry:
        assert entry.used("kim")["relu"] == 3


def test_an_upgrade_that_fails_leaves_the_gradebook_as_it_was(old, monkeypatch):
    def broken(connection):
        real(connection)
        raise OSError("the disk is full")

    real = migrating.prepare
    monkeypatch.setattr("grader.gradebook.store.prepare", broken)
    with pytest.raises(GraderFault), old.transaction():
        pass
    with old._engine.begin() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM meta").scalar() == 1
        assert migrating.revision(connection) == "0001"


def test_the_migrations_lead_to_the_tables_that_the_code_knows(url):
    book = Gradebook(url)
    with book.transaction():
        pass
    with book._engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), tables()) == []
        assert ScriptDirectory.from_config(_config(connection)).get_current_head() == HEAD


def test_a_gradebook_of_a_newer_grader_is_refused(url):
    book = Gradebook(url)
    with book.transaction() as entry:
        entry._connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(GraderFault, match="schema version 9999, but this grader knows"), book.transaction():
        pass
