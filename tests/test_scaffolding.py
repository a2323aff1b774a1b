"""What `grade new` makes is complete: it verifies before its author has touched it."""

import os
import subprocess
import sys

import pytest

from grader.catalog import Course
from grader.errors import UsageError
from grader.scaffolding import FIRST_EXERCISE, new_course, new_exercise


def verify(course):
    """In a process of its own, as each course brings its own `reference`."""
    environment = {**os.environ, "GRADE_CACHE": str(course.parent / "cache")}
    return subprocess.run([sys.executable, "-m", "grader", "verify", "--course", str(course)], env=environment,
                          capture_output=True, text=True)  # fmt: skip


def files_in(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_new_course_is_proved_as_it_is_with_one_more_exercise(tmp_path):
    new_course(str(tmp_path / "vision"))
    new_exercise(str(tmp_path / "vision"), "edge-strength", "Edge strength", "backprop")
    done = verify(tmp_path / "vision")
    assert done.returncode == 0, done.stdout


def test_a_new_exercise_has_every_part(tmp_path):
    new_course(str(tmp_path / "vision"), "Vision 101")
    assert {"rubric.yaml", "README.md", ".gitignore", ".github/workflows/verify.yml"} <= files_in(tmp_path / "vision")
    parts = {"spec.py", "mistakes.py", "starter.py", "prompt.en.md", "prompt.ko.md", "ko.po", "equivalent.toml"}
    assert parts <= files_in(tmp_path / "vision" / "exercises" / FIRST_EXERCISE)
    assert Course(tmp_path / "vision").rubric.course == "Vision 101"


def test_nothing_that_is_there_is_overwritten(tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(UsageError, match="not empty"):
        new_course(str(tmp_path))
    new_course(str(tmp_path / "vision"))
    before = (tmp_path / "vision" / "reference" / "sum_of_squares.py").read_text()
    with pytest.raises(UsageError, match="is there already"):
        new_exercise(str(tmp_path / "vision"), FIRST_EXERCISE, "Another")
    assert (tmp_path / "vision" / "reference" / "sum_of_squares.py").read_text() == before


@pytest.mark.parametrize("name", ["Edge", "../escape", "3d", "a--b", "class", "a b", ""])
def test_a_name_that_cannot_be_an_exercise_is_refused_before_anything_is_written(tmp_path, name):
    new_course(str(tmp_path / "vision"))
    before = files_in(tmp_path)
    with pytest.raises(UsageError, match="cannot be an exercise"):
        new_exercise(str(tmp_path / "vision"), name)
    assert files_in(tmp_path) == before


@pytest.mark.parametrize("title", ['quotes " and \\ slashes', "new\nline", "한국어 제목"])
def test_any_title_gives_files_that_can_be_read(tmp_path, title):
    new_course(str(tmp_path / "vision"), title)
    scaffold = new_exercise(str(tmp_path / "vision"), "odd-title", title)
    for path in scaffold.files:
        if path.suffix == ".py":
            compile(path.read_text("utf-8"), str(path), "exec")


def test_a_rule_broken_in_a_spec_is_told_with_file_line_and_rule(tmp_path):
    new_course(str(tmp_path / "vision"))
    spec = tmp_path / "vision" / "exercises" / FIRST_EXERCISE / "spec.py"
    spec.write_text(spec.read_text() + "\n\n@exercise.law\ndef unsaid(call, x, factor):\n    pass\n")
    line = spec.read_text().splitlines().index("def unsaid(call, x, factor):")
    done = verify(tmp_path / "vision")
    assert done.returncode == 1 and f"spec.py, line {line}: unsaid has no docstring" in done.stdout + done.stderr


def test_an_oracle_that_breaks_a_law_of_its_exercise_is_told(tmp_path):
    new_course(str(tmp_path / "vision"))
    spec = tmp_path / "vision" / "exercises" / FIRST_EXERCISE / "spec.py"
    spec.write_text(spec.read_text().replace("factor**2", "factor"))
    done = verify(tmp_path / "vision")
    assert done.returncode != 0 and "the oracle breaks a_row_that_is_scaled" in done.stdout + done.stderr
