"""A student at work: what was found is remembered, what comes next is named, hints come one at a time."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from grader.__main__ import cli
from grader.catalog import Course
from grader.hints import hint
from grader.selfstudy import study
from grader.watching import saves

ROOT = Path(__file__).resolve().parents[1]
RIGHT = (ROOT / "exercises/conv-output-size/solutions/formula.py").read_text()
WRONG = RIGHT.replace("// s", "/ s")


@pytest.fixture(autouse=True)
def at_home(tmp_path, monkeypatch):
    monkeypatch.setenv("GRADE_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("GRADE_COURSE", str(ROOT))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def grade(*arguments):
    return CliRunner().invoke(cli, arguments, catch_exceptions=False)


def told(*arguments):
    return json.loads(grade(*arguments, "--format", "json").output)


def check(text):
    Path("my.py").write_text(text)
    return grade("check", "my.py")


def test_at_first_the_first_exercise_comes_next():
    assert told("next")["next"]["id"] == next(iter(Course(ROOT).index))
    assert "▸" in grade("list").output and "✓" not in grade("list").output


def test_what_was_begun_comes_next_until_it_is_right():
    check(WRONG)
    following = told("next")["next"]
    assert (following["id"], following["begun"], following["passed"]) == ("conv-output-size", True, False)
    check(RIGHT)
    assert told("next")["next"]["id"] != "conv-output-size"
    assert next(e for e in told("list")["exercises"] if e["id"] == "conv-output-size")["finished"]
    assert "✓" in grade("list").output


def test_progress_counts_by_track_and_says_that_it_is_no_mark():
    check(RIGHT)
    assert "1 of " in grade("progress").output and "no mark" in grade("progress").output
    assert sum(e["passed"] for e in told("progress")["exercises"]) == 1


def test_what_a_whole_class_handed_in_is_not_the_students_own():
    Path("a.py").write_text(RIGHT)
    Path("b.py").write_text(RIGHT)
    grade("check", "a.py", "b.py")
    assert not study(None).standings


def test_hints_go_from_what_to_look_at_to_the_formula_to_the_mistake():
    check(WRONG)
    first, second, third, fourth = (told("hint", "conv-output-size") for _ in range(4))
    assert [h["hint"] for h in (first, second, third, fourth)] == [1, 2, 3, 3] and fourth["asked"] == 4
    assert "but should be" in first["message"]
    assert "n + 2p - f" in second["text"]
    assert "divide with //" in third["text"] and third == {**fourth, "asked": 3}
    assert next(e for e in told("progress")["exercises"] if e["id"] == "conv-output-size")["hints"] == 4


def test_hints_are_there_for_who_has_not_begun():
    assert all(told("hint", "conv-output-size")["text"] for _ in range(3))


@pytest.mark.parametrize("exercise", sorted(path.parent.name for path in ROOT.glob("exercises/*/spec.py")))
def test_every_exercise_has_three_hints_in_both_languages(exercise):
    for lang in ("en", "ko"):
        assert all(hint(study(None), exercise, lang).text for _ in range(3))


def test_a_damaged_record_counts_for_none(at_home):
    check(WRONG)
    (kept,) = (at_home / "state" / "study").iterdir()
    kept.write_text('{"conv-output-size": 3}')
    assert told("next")["next"]["begun"] is False


def test_a_record_that_cannot_be_written_is_no_fault(monkeypatch, at_home):
    (at_home / "state").write_text("a file where the folder should be")
    assert "divides_without_rounding" in check(WRONG).output


@pytest.mark.parametrize("command", ["next", "progress", "hint", "list"])
def test_both_languages_are_spoken(command):
    check(WRONG)
    korean = grade(command, "--lang", "ko").output
    assert korean != grade(command, "--lang", "en").output and any("가" <= c <= "힣" for c in korean)


# ---------------------------------------------------------------- watching


def test_a_save_is_noticed_once_and_quiet_is_kept(at_home):
    Path("my.py").write_text("a = 1")
    noticed = saves(["my.py"], look_seconds=0.01)
    next(noticed)
    Path("my.py").write_text("a = 22")
    next(noticed)
    os.replace("my.py", "other.py")
    next(noticed)
    Path("my.py").write_text("a = 333")
    next(noticed)


def test_a_file_in_a_folder_is_watched_too(at_home):
    (at_home / "week1").mkdir()
    noticed = saves(["week1"], look_seconds=0.01)
    next(noticed)
    (at_home / "week1" / "new.py").write_text("a = 1")
    next(noticed)


def test_the_command_checks_again_on_each_save(at_home):
    Path("my.py").write_text(WRONG)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "grader", "check", "my.py", "--watch"]
    with subprocess.Popen(command, text=True, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as watching:
        try:
            read_until(watching, "1 wrong ·")
            Path("my.py").write_text(RIGHT)
            read_until(watching, "1 right ·")
        finally:
            watching.kill()


def read_until(process, words):
    """The output up to the line that holds the words."""
    started, lines = time.monotonic(), []
    while time.monotonic() < started + 60:
        lines.append(process.stdout.readline())
        if words in lines[-1]:
            return "".join(lines)
    raise AssertionError("".join(lines))
