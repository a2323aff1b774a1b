"""The gradebook taken out: for spreadsheets and for learning platforms, and put in again."""

import csv
import io
import json
from zoneinfo import ZoneInfo

import pytest
from outcomes import ROOT

from grader.catalog import Course
from grader.gradebook import Attempt, Extension, HandIn, Student
from grader.gradebook.sheets import read_people
from grader.ledger import Rows, ledger_of
from grader.reports import gradebooks
from grader.reports.ledger import render_class, render_student

EVIL = ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "|calc", "\uff1d1", "  =1"]
KIM = Student("20261", "Kim, Minji", "kim@uni.ac.kr", "CNN 1", "minji", "771")
LEE = Student("20262", "이하늘")


def attempt(student, exercise="relu", score=8.0, number=1):
    return Attempt(f"{student}-{exercise}-{number}", student, exercise, number, f"2026-03-2{number}T01:00:00.000Z", "ab" * 32,
                   score, 10.0, "failed", None, {}, "cd" * 32, "A", f"r-{student}-{number}", "ef" * 32, [])  # fmt: skip


@pytest.fixture(scope="module")
def ledger():
    more = Extension("e", "20261", "relu", None, 3600, 0, "illness", "2026-01-01T00:00:00.000Z")
    waits = HandIn("w", "20262", "ab" * 32, "my.py", [], "2026-03-20T00:00:00.000Z", why="the template died")
    attempts = [attempt("20261"), attempt("20261", score=9.0, number=2), attempt("20261", "softmax", 10.0), attempt("20262", score=5.0)]
    return ledger_of(Course(ROOT), Rows(attempts, [KIM, LEE, Student("20263")], [more], [waits]))


def table(ledger, format_, total=False):
    return list(csv.reader(io.StringIO(gradebooks.render(ledger, format_, total))))


def test_what_was_not_handed_in_earns_nothing(ledger):
    """relu and softmax are in one track and weigh the same."""
    assert [round(line.result.mark, 4) for line in ledger.lines] == [0.95, 0.25, 0.0]


def test_the_plain_table_has_a_line_for_each_student(ledger):
    header, kim, lee, nobody = table(ledger, "csv")
    assert header == ["student", "name", "email", "section", "relu", "softmax", "Convolutional networks", "passed", "attempts", "late", "waiting"]
    assert kim == ["20261", "Kim, Minji", "kim@uni.ac.kr", "CNN 1", "90", "100", "95", "yes", "3", "0", "0"]
    assert lee[4:7] == ["50", "", "25"] and lee[-1] == "1" and nobody[4:7] == ["", "", "0"]


def test_canvas_reads_its_own_columns_and_the_points_possible(ledger):
    header, possible, kim, *_ = table(ledger, "canvas")
    assert header[:5] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
    assert possible == ["    Points Possible", "", "", "", "", "100", "100", "100"]
    assert kim == ["Kim, Minji", "771", "20261", "minji", "CNN 1", "90", "100", "95"]


def test_moodle_reads_names_in_two_columns_and_an_id_number(ledger):
    header, kim, lee, _ = table(ledger, "moodle")
    assert header[:5] == ["First name", "Last name", "ID number", "Username", "Email address"]
    assert kim[:5] == ["Minji", "Kim", "20261", "minji", "kim@uni.ac.kr"] and lee[:3] == ["", "이하늘", "20262"]


def test_blackboard_reads_quoted_cells_and_points_in_the_titles(ledger):
    header, kim, lee, _ = table(ledger, "blackboard")
    assert header[4] == "relu [Total Pts: 100 Score]" and kim == ["Kim", "Minji", "minji", "20261", "90", "100", "95"]
    assert lee[2] == "20262", "who has no user name has an id"
    assert all(cell.startswith('"') for line in gradebooks.render(ledger, "blackboard").splitlines() for cell in line.split('","')[:1])


def test_the_mark_of_the_course_alone(ledger):
    assert [row[-1] for row in table(ledger, "canvas", total=True)][2:] == ["95", "25", "0"]
    assert len(table(ledger, "moodle", total=True)[0]) == 6


def test_json_holds_every_attempt_and_says_which_counts(ledger):
    kim = json.loads(gradebooks.render(ledger, "json"))["students"][0]
    relu = kim["exercises"]["relu"]["attempts"]
    assert [(a["number"], a["mark"], a["counts"]) for a in relu] == [(1, 0.8, False), (2, 0.9, True)]
    assert kim["extensions"][0]["reason"] == "illness"


@pytest.mark.parametrize("format_", ["csv", "canvas", "moodle", "blackboard"])
def test_no_cell_is_taken_for_a_formula(format_):
    students = [Student(f"s{n}", text, text, text, text, text) for n, text in enumerate(EVIL)]
    rows = table(ledger_of(Course(ROOT), Rows([attempt("s0")], students)), format_)
    cells = [cell for row in rows[1:] for cell in row]
    assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@", "|", "\uff1d"))]
    assert any(cell == "'=HYPERLINK(1)" for cell in cells)


@pytest.mark.parametrize("format_", ["csv", "canvas", "moodle", "blackboard"])
def test_what_was_exported_is_a_roster(ledger, format_, tmp_path):
    (tmp_path / "marks.csv").write_text(gradebooks.render(ledger, format_))
    back = read_people(tmp_path / "marks.csv", ZoneInfo("UTC"), [])
    assert [(s.id, s.name) for s in back][:2] == [("20261", "Kim, Minji"), ("20262", "이하늘")]


def test_a_class_and_a_student_in_a_terminal(ledger):
    said = render_class(ledger, "en")
    assert "Kim, Minji" in said and "students: 3, passed: 1" in said
    said = render_student(ledger, ledger.lines[0], (), "ko")
    assert "성적 0.95: 통과" in said and "연장(relu): 1시간 추가 (illness)" in said and "*   relu" in said
    assert "waiting to be graded: my.py" in render_student(ledger, ledger.lines[1], (), "en")


def test_an_empty_gradebook_says_how_to_begin():
    assert "grade submit" in render_class(ledger_of(Course(ROOT), Rows([])), "en")
