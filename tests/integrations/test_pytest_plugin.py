"""`pytest --grade-submissions` shows what `grade check` finds, and runs nothing that was handed in."""

import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]
RIGHT = (ROOT / "exercises/conv-output-size/solutions/formula.py").read_text()
WRONG = RIGHT.replace("// s", "/ s")


def run(folder, *arguments):
    return subprocess.run([sys.executable, "-m", *arguments], cwd=folder, capture_output=True, text=True,
                          env={**os.environ, "GRADE_COURSE": str(ROOT), "PYTHONPATH": str(ROOT)})  # fmt: skip


def graded(folder, *options):
    return run(folder, "pytest", "-q", "-p", "no:cacheprovider", "--grade-submissions", "class", *options)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "class").mkdir()
    (tmp_path / "class" / "minji.py").write_text(RIGHT)
    return tmp_path


def test_every_check_is_an_item_with_the_verdict_of_grade_check(folder):
    (folder / "class" / "daniel.py").write_text(WRONG)
    done = graded(folder, "--junitxml", "report.xml")
    assert done.returncode == 1, done.stdout
    items = list(ElementTree.parse(folder / "report.xml").iter("testcase"))
    told = json.loads(run(folder, "grader", "check", "class/daniel.py", "class/minji.py", "--format", "json").stdout)
    due = [check["status"] == "passed" for exercise in told["results"] for check in exercise["checks"]]
    assert [item.find("failure") is None and item.find("skipped") is None for item in items] == due
    assert len(due) > 30 and not all(due)


def test_a_failure_tells_the_call_and_the_mistake(folder):
    (folder / "class" / "minji.py").write_text(WRONG)
    shown = graded(folder).stdout
    assert "conv_output_size(" in shown and "divides_without_rounding" in shown and "Traceback" not in shown


@pytest.mark.parametrize("name", ["test_evil.py", "evil/conftest.py"])
def test_nothing_that_was_handed_in_is_run_by_pytest(folder, name):
    path = folder / "class" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"open({str(folder / 'ran')!r}, 'w')\ndef test_it(): pass\n{RIGHT}")
    graded(folder)
    run(folder, "pytest", "-q", "--grade-submissions", "class", ".")
    assert not (folder / "ran").exists()


def test_a_conftest_beside_the_submissions_is_refused_before_it_runs(folder):
    (folder / "class" / "conftest.py").write_text(f"open({str(folder / 'ran')!r}, 'w')")
    done = graded(folder)
    assert done.returncode == 4 and "conftest.py" in done.stderr and not (folder / "ran").exists()


def test_what_cannot_be_read_fails_and_does_not_stop_the_rest(folder):
    (folder / "class" / "bytes.py").write_bytes(b"\xff\xfe\x00")
    done = graded(folder)
    assert done.returncode == 1 and "::read" in done.stdout and "passed" in done.stdout


def test_a_class_without_submissions_is_told_without_a_traceback(tmp_path):
    (tmp_path / "class").mkdir()
    done = graded(tmp_path)
    assert done.returncode == 4 and "no submission is in it" in done.stderr and "Traceback" not in done.stderr


def test_pytest_without_the_option_knows_nothing_of_us(folder):
    (folder / "test_own.py").write_text("import sys\ndef test_it(): assert not [m for m in sys.modules if m == 'grader.service']\n")
    assert run(folder, "pytest", "-q", "-p", "no:cacheprovider", "test_own.py").returncode == 0
