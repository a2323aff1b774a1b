"""Rosters and extensions from tables: our own, or those that learning platforms export."""

from zoneinfo import ZoneInfo

import pytest

from grader.errors import UsageError
from grader.gradebook import Event, Extension, Gradebook, Student
from grader.gradebook.people import enrol, extend, student_id
from grader.gradebook.sheets import read_people

SEOUL = ZoneInfo("Asia/Seoul")
OWN = "student,name,email,section\n20261,김민지,kim@uni.ac.kr,1\n20262,\"O'Neil, Pat\",,2\n"
CANVAS = (
    "Student,ID,SIS User ID,SIS Login ID,Section,Quiz (12)\n    Points Possible,,,,,10\n"
    '"Kim, Minji",771,20261,minji,CNN 1,7\n"Student, Test",772,,abc,CNN 1,\n'
)
MOODLE = "First name,Last name,ID number,Username,Email address\nMinji,Kim,20261,minji,kim@uni.ac.kr\n"
BLACKBOARD = '"Last Name"\t"First Name"\t"Username"\t"Student ID"\t"Quiz [Total Pts: 10 Score] |123"\n"Kim"\t"Minji"\t"minji"\t"20261"\t"7"\n'


def read(folder, text, encoding="utf-8"):
    (folder / "people.csv").write_bytes(text.encode(encoding))
    return read_people(folder / "people.csv", SEOUL, ["relu", "layers"])


def refusal(folder, text):
    with pytest.raises(UsageError) as caught:
        read(folder, text)
    return str(caught.value).removeprefix(f"{folder}/")


# ---------------------------------------------------------------- the roster


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_roster_of_our_own(tmp_path, encoding):
    first, second = read(tmp_path, OWN, encoding)
    assert first == Student("20261", "김민지", "kim@uni.ac.kr", "1") and second.name == "O'Neil, Pat"


@pytest.mark.parametrize(
    ("text", "student"),
    [
        (CANVAS, Student("20261", "Kim, Minji", "", "CNN 1", "minji", "771")),
        (MOODLE, Student("20261", "Kim, Minji", "kim@uni.ac.kr", "", "minji")),
        (BLACKBOARD, Student("20261", "Kim, Minji", "", "", "minji")),
        (OWN.replace(",", ";").partition("20262")[0], Student("20261", "김민지", "kim@uni.ac.kr", "1")),
    ],
    ids=["canvas", "moodle", "blackboard", "semicolons"],
)
def test_a_roster_as_a_platform_exports_it(tmp_path, text, student):
    """Lines about no student, such as the points possible, are left out."""
    assert read(tmp_path, text) == [student]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "people.csv: it is empty"),
        ("name,email\nkim,x\n", "people.csv: no column tells who the students are"),
        ("student\nkim\n=1+1\n", "people.csv, line 3: a student id is 1 to 64"),
        ("student,until\nkim,soon\n", "people.csv, line 2: 'soon' is no date and time"),
        ("student,scope,by\nkim,rleu,2 d\n", "people.csv, line 2: there is no exercise and no track called 'rleu'"),
        ("student,scope,attempts\nkim,,-1\n", "people.csv, line 2: '-1' is no number of attempts"),
        ("student,until\nkim,\n", "people.csv, line 2: nothing was extended"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path, text, complaint):
    assert complaint in refusal(tmp_path, text)


def test_bytes_that_are_no_text_are_refused(tmp_path):
    (tmp_path / "people.csv").write_bytes(b"student\n\xff\xfa\x80")
    with pytest.raises(UsageError, match="not UTF-8 text"):
        read_people(tmp_path / "people.csv", SEOUL, [])


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(UsageError, match="cannot be read"):
        read_people(tmp_path / "nowhere.csv", SEOUL, [])


def test_names_hold_no_control_characters_and_no_more_than_the_database_takes(tmp_path):
    (student,) = read(tmp_path, f"student,name\nkim,\x1b[31mMin\u202eji{'x' * 500}\n")
    assert student.name.startswith("[31mMinji") and len(student.name) == 200


# ---------------------------------------------------------------- extensions


def test_extensions_are_until_by_or_in_attempts(tmp_path):
    found = read(tmp_path, "student,scope,until,by,attempts,reason\nkim,relu,2026-03-27 23:59,,,illness\nlee,,,2 d,1,\n")
    assert [(e.student, e.scope, e.until, e.seconds, e.attempts, e.reason) for e in found] == [
        ("kim", "relu", "2026-03-27T14:59:59.000Z", 0, 0, "illness"), ("lee", "", None, 172_800, 1, "")]  # fmt: skip


def test_the_same_table_may_be_imported_again(tmp_path, url):
    book = Gradebook(url)
    for expected in ((2, 0, 0), (0, 0, 2)):
        done = enrol(book, read(tmp_path, OWN))
        assert (done.added, done.changed, done.unchanged) == expected
    assert enrol(book, [Student("20261", "Kim Minji")]).changed == 1
    text = "student,scope,by\nkim,relu,2 d\nkim,layers,1 d\n"
    assert extend(book, read(tmp_path, text)).added == 2
    assert extend(book, read(tmp_path, text)).unchanged == 2
    with book.transaction() as entry:
        assert len(entry.all(Extension)) == 2 and entry.all(Student)[0].name == "Kim Minji"
        assert [event.what for event in entry.all(Event)] == ["enrolled", "enrolled", "extended", "extended"]


# ---------------------------------------------------------------- ids


@pytest.mark.parametrize("student", ["20231234", "kim.minji@uni.ac.kr", "홍길동", "a" * 64, "O'Neil", "_x"])
def test_ordinary_ids_are_accepted(student):
    assert student_id(student) == student


@pytest.mark.parametrize(
    "student", ["", " ", "a" * 65, "a\nb", "a\x00b", "a\x1b[2J", "=1+1", "-x", "kim ", "a\u202eb", "a\ud800"]
)
def test_odd_ids_are_refused(student):
    with pytest.raises(UsageError, match="a student id is"):
        student_id(student)


def test_one_id_typed_on_two_systems_is_one_student():
    assert student_id("\u1112\u1169\u11bc") == "홍"
