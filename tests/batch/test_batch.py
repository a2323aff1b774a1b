"""A class is graded once, alike on every engine, and again only where something changed."""

import json
import socket
import zipfile
from contextlib import suppress

import jsonschema
import pytest
from class_course import KILLS_ITSELF, OTHER, RIGHT, ROOT, WRONG
from click.testing import CliRunner
from referencing import Registry, Resource

from grader.__main__ import cli
from grader.batch.facts import content_hash
from grader.batch.kept import Kept
from grader.errors import GraderFault, UsageError
from grader.exchange import SourceFile, Submission
from grader.model import Status


def marks(results):
    return {student.student: student.mark for student in results.students}


def timeless(plain):
    if isinstance(plain, dict):
        return {key: timeless(value) for key, value in plain.items() if key != "seconds"}
    return [timeless(part) for part in plain] if isinstance(plain, list) else plain


def kept(state):
    """All that is kept of a class, without how long it took."""
    folder = Kept(state / "grades")
    contents = sorted(path.parent.name + path.stem for path in (state / "grades").glob("*/*.grades"))
    return {content: timeless(vars(folder.read(content))) for content in contents}


# ---------------------------------------------------------------- marks and records


def test_everyone_gets_the_mark_and_the_attempt_that_submitting_alone_would_give(a_class, grade, recorded):
    results = grade(a_class(kim=RIGHT, lee=WRONG, park="x = 1\n"))
    kim, lee, park = results.students
    assert (kim.mark, kim.passed, kim.outcome.exit_code) == (1.0, True, 0)
    assert 0 < lee.mark < 1 and lee.transcripts[0].hint.mistake == "has_one_bias_in_all"
    assert park.mark is None and "no exercise found in it" in park.outcome.problems[0].why
    assert [a.status for a in recorded("kim")] == ["passed"] and recorded("park") == []


@pytest.fixture
def another_cluster():
    """Something that has the port of Dask's dashboard."""
    with socket.socket() as taken:
        with suppress(OSError):  # whoever has it already serves as well
            taken.bind(("", 8787))
            taken.listen()
        yield


@pytest.mark.parametrize("engine", ["processes", "dask"])
def test_every_engine_gives_the_same_bytes(engine, a_class, grade, state, another_cluster):
    folder = a_class(kim=RIGHT, lee=WRONG, cho=OTHER, jung=KILLS_ITSELF, ha=RIGHT + OTHER)
    grade(folder)
    serial = kept(state)
    for path in (state / "grades").glob("*/*"):
        path.unlink()
    results = grade(folder, engine, workers=2)
    assert kept(state) == serial and len(serial) == 5
    assert marks(results)["kim"] == 1.0


def test_the_one_who_kills_the_worker_fails_alone(a_class, grade):
    results = grade(a_class(a=KILLS_ITSELF, b=RIGHT))
    assert results.students[0].transcripts[0].status is Status.CRASHED
    assert marks(results) == {"a": 0.0, "b": 1.0}


def test_a_zip_and_a_folder_of_the_same_class_are_the_same(a_class, grade, state, tmp_path):
    folder = a_class(kim=RIGHT, lee=WRONG)
    with zipfile.ZipFile(tmp_path / "class.zip", "w") as archive:
        for path in folder.iterdir():
            archive.write(path, path.name)
    first, second = grade(folder), grade(tmp_path / "class.zip")
    assert marks(first) == marks(second) and len(kept(state)) == 2


# ---------------------------------------------------------------- nothing twice


def test_the_same_files_of_two_students_are_graded_once(a_class, grade, state, recorded, reasons):
    results = grade(a_class(kim=WRONG, lee=WRONG))
    assert reasons(results) == {"kim": ("new",), "lee": ("same",)}
    assert len(kept(state)) == 1 and recorded("lee")[0].score == recorded("kim")[0].score
    assert results.students[0].transcripts == results.students[1].transcripts


def test_a_second_run_grades_and_records_nothing(a_class, grade, recorded, reasons):
    folder = a_class(kim=RIGHT, lee=WRONG)
    first = grade(folder)
    second = grade(folder)
    assert set(reasons(second).values()) == {()}
    assert marks(first) == marks(second) and len(recorded("kim")) == len(recorded("lee")) == 1


@pytest.mark.parametrize(
    ("path", "text", "due"),
    [
        ("exercises/conv-params/spec.py", "\n# changed\n", ("conv-params: exercise",)),
        ("exercises/conv-params/mistakes.py", "\n# changed\n", ("conv-params: exercise",)),
        ("reference/shapes.py", "\n# changed\n", ("conv-params: reference", "conv-output-size: reference")),
        ("rubric.yaml", "exercises: {conv-output-size: {limits: {seconds: 9}}}\n", ("conv-output-size: rubric",)),
        ("rubric.yaml", "pass_mark: 0.9\n", ()),
        ("exercises/conv-params/ko.po", "\n", ()),
    ],
)
def test_only_what_a_change_touches_is_graded_again(path, text, due, course, a_class, grade, reasons):
    folder = a_class(kim=RIGHT + OTHER)
    grade(folder)
    with (course / path).open("a") as file:
        file.write(text)
    assert set(reasons(grade(folder))["kim"]) == set(due)


def test_a_changed_submission_is_a_new_one(a_class, grade, recorded, reasons):
    grade(a_class(kim=WRONG, lee=RIGHT))
    results = grade(a_class(kim=RIGHT))
    assert reasons(results) == {"kim": ("same",), "lee": ()} or reasons(results) == {"kim": (), "lee": ()}
    assert [a.number for a in recorded("kim")] == [1, 2]


def test_a_damaged_grade_is_made_again(a_class, grade, state, reasons):
    folder = a_class(kim=RIGHT)
    grade(folder)
    next((state / "grades").glob("*/*.grades")).write_bytes(b"{}")
    assert reasons(grade(folder))["kim"] == ("new",)


def test_what_is_kept_is_the_owners_alone(a_class, grade, state):
    grade(a_class(kim=RIGHT))
    path = next((state / "grades").glob("*/*.grades"))
    assert path.stat().st_mode & 0o077 == 0 and path.parent.stat().st_mode & 0o077 == 0


def test_content_is_known_whatever_wraps_it():
    one = Submission("a.py", (SourceFile("a.py", ("x = 1",)),), "1" * 64)
    other = Submission("b.zip", (SourceFile("a.py", ("x = 1",)),), "2" * 64)
    moved = Submission("a.py", (SourceFile("b.py", ("x = 1",)),), "1" * 64)
    assert content_hash(one) == content_hash(other) != content_hash(moved)


def test_a_full_disk_ends_the_batch_and_marks_nobody(a_class, grade, state, recorded):
    (state / "grades").write_text("in the way")
    with pytest.raises(GraderFault, match="the grades cannot be kept"):
        grade(a_class(kim=RIGHT))
    assert recorded("kim") == []


# ---------------------------------------------------------------- labels and rules


def test_an_exercise_with_a_label_waits_for_a_machine_that_has_it(course, a_class, grade, reasons):
    (course / "rubric.yaml").write_text("cases: 5\nexercises: {conv-params: {label: gpu}}\n")
    folder = a_class(kim=RIGHT + OTHER)
    without = grade(folder, "processes", workers=1)
    assert [t.status.value for t in without.students[0].transcripts] == ["passed", "unchecked"]
    assert without.students[0].outcome.exit_code == 4
    with_label = grade(folder, "processes", workers=1, labels={"gpu": 1})
    assert reasons(with_label)["kim"] == ("conv-params: new",)
    assert [t.status.value for t in with_label.students[0].transcripts] == ["passed", "passed"]


def test_what_waited_for_a_machine_is_recorded_when_it_was_graded(course, a_class, grade, recorded):
    (course / "rubric.yaml").write_text("cases: 5\nexercises: {conv-params: {label: gpu}}\n")
    folder = a_class(kim=RIGHT + OTHER)
    grade(folder)
    assert [a.exercise for a in recorded("kim")] == ["conv-output-size"]
    for _ in range(2):
        grade(folder, labels={"gpu": 1})
        assert sorted(a.exercise for a in recorded("kim")) == ["conv-output-size", "conv-params"]


def test_new_marks_take_the_place_of_the_old_ones_and_are_no_new_attempt(course, a_class, grade, recorded):
    folder = a_class(kim=WRONG)
    grade(folder)
    (before,) = recorded("kim")
    (course / "rubric.yaml").write_text("cases: 5\npoints: {oracle: 9}\n")
    grade(folder)
    (after,) = recorded("kim")
    assert (after.id, after.number) == (before.id, 1) and after.max_score > before.max_score


def test_when_no_attempt_is_left_the_others_are_recorded_all_the_same(course, a_class, grade, recorded):
    (course / "rubric.yaml").write_text("cases: 5\nattempts: 1\n")
    grade(a_class(kim=WRONG))
    results = grade(a_class(kim=RIGHT, lee=RIGHT))
    assert "no attempt is left" in results.students[0].outcome.problems[0].why
    assert len(recorded("kim")) == len(recorded("lee")) == 1


def test_one_unreadable_submission_is_its_own_problem(a_class, grade):
    folder = a_class(kim=RIGHT)
    (folder / "lee.py").write_bytes(b"\xff\xfe\x00")
    lee = grade(folder).students[1]
    assert lee.outcome.exit_code == 2 and "is not utf-8" in lee.outcome.problems[0].why


# ---------------------------------------------------------------- the command


def command(course, *arguments):
    return CliRunner().invoke(cli, ["batch", "--course", str(course), "--engine", "serial", *map(str, arguments)])


def test_the_command_reports_on_the_class(course, a_class):
    done = command(course, a_class(kim=RIGHT, lee=WRONG, park=WRONG), "--explain")
    assert done.exit_code == 1 and "3 submissions · 1 all right · 2 with something wrong" in done.stdout
    assert "lee, park" in done.stdout and "has_one_bias_in_all" in done.stdout
    assert "park: the same files as another student's, graded once" in done.stderr


def test_the_command_speaks_korean(course, a_class):
    done = command(course, a_class(kim=RIGHT, lee=WRONG), "--lang", "ko", "--explain")
    assert "제출물 2건 · 모두 맞음 1건 · 틀린 곳 있음 1건" in done.stdout and "kim: 처음 채점했습니다" in done.stderr


def test_the_analysis_is_in_the_files_too(course, a_class, tmp_path):
    folder = a_class(kim=RIGHT, lee=WRONG, park=WRONG)
    for format_ in ("json", "html"):
        command(course, folder, "--format", format_, "-o", tmp_path / f"class.{format_}")
    plain = json.loads((tmp_path / "class.json").read_text())
    schemas = {name: json.loads((ROOT / f"docs/schema/{name}-1.json").read_text()) for name in ("class", "report")}
    known = Registry().with_resources([(schemas["report"]["$id"], Resource.from_contents(schemas["report"]))])
    jsonschema.Draft202012Validator(schemas["class"], registry=known).validate(plain)
    assert plain["analysis"]["groups"][0]["students"] == ["lee", "park"]
    page = (tmp_path / "class.html").read_text()
    assert "What teaching again could bring" in page and "lee, park" in page


@pytest.mark.parametrize("arguments", [(), ("--resume",), ("nowhere",), (".", "--label", "gpu=x")])
def test_what_cannot_be_begun_is_refused(arguments, course):
    assert command(course, *arguments).exit_code == 2


def test_an_engine_that_is_not_there_is_named(grade, a_class):
    with pytest.raises(UsageError, match="there is no engine 'celery': choose one of dask, processes, serial"):
        grade(a_class(kim=RIGHT), "celery")


def test_a_wall_that_is_missing_stops_the_batch(course, a_class, monkeypatch, recorded):
    monkeypatch.setenv("GRADE_WITHOUT", "seccomp")
    folder = a_class(kim=RIGHT)
    done = command(course, folder)
    assert done.exit_code == 4 and "this machine gives D" in done.stderr and recorded("kim") == []
    assert command(course, folder, "--unconfined").exit_code == 0
