"""The layout that JPlag and Dolos read."""

import csv

import pytest
from class_course import RIGHT, WRONG

from grader.batch.classroom import prepare
from grader.batch.journal import Order
from grader.batch.similar import export
from grader.errors import UsageError


@pytest.fixture
def exported(course, a_class, tmp_path):
    def run(folder="out", **files):
        batch = prepare(Order(str(a_class(**files)), str(course)))
        with batch.classroom:
            return export(batch.course, batch.classroom, str(tmp_path / folder)), tmp_path / folder

    return run


def rows_of(out):
    return list(csv.DictReader((out / "info.csv").read_text().splitlines()))


def test_each_has_a_folder_and_a_row_and_what_was_given_is_apart(exported):
    count, out = exported(kim=RIGHT, lee=WRONG)
    rows = rows_of(out)
    assert count == 2 and [row["id"] for row in rows] == ["kim", "lee"]
    assert all((out / row["filename"]).read_text() for row in rows)
    assert "NotImplementedError" in (out / "base/starter.py").read_text()
    assert list((out / "base").glob("reference_*.py"))


def test_what_cannot_be_read_is_left_out(exported):
    count, out = exported(kim=RIGHT, lee="\0")
    assert count == 1 and not (out / "submissions/lee").exists()


def test_nothing_is_written_over(exported):
    exported(kim=RIGHT)
    with pytest.raises(UsageError, match="there is something in it already"):
        exported(kim=RIGHT)


def test_a_name_is_no_formula_and_no_path(exported, tmp_path):
    _, out = exported(**{"=cmd": RIGHT})
    (row,) = rows_of(out)
    assert row["full_name"] == "'=cmd" and (out / row["filename"]).is_file()
