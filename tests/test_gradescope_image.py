"""The autograder as Gradescope runs it: its scripts, on a folder laid out like /autograder."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from grader.__main__ import cli
from grader.errors import UsageError
from grader.gradescope_image import requirements, write_image
from grader.gradescope_image.whose import options

WRONG = "def conv_output_size(n, f, p=0, s=1):\n    return (n + p - f) // s + 1\n"
METADATA = {
    "id": 1,
    "created_at": "2026-03-20T14:22:32.365935-07:00",
    "users": [{"id": 77, "email": "kim@example.org"}],
}


@pytest.fixture(scope="module")
def image(tmp_path_factory):
    return write_image(tmp_path_factory.mktemp("image") / "new", only=("conv-output-size",))


@pytest.fixture
def autograder(image, tmp_path):
    """/autograder with the archive unpacked into source/."""
    with zipfile.ZipFile(image.archive) as packed:
        packed.extractall(tmp_path / "source")
    (tmp_path / "submission").mkdir()
    (tmp_path / "submission_metadata.json").write_text(json.dumps(METADATA))
    return tmp_path


def run(autograder, **environment):
    given = {"AUTOGRADER": str(autograder), "PYTHON": sys.executable, "PATH": os.environ["PATH"], **environment}
    return subprocess.run(["bash", autograder / "source/run_autograder"], env=given, capture_output=True, text=True)


def results(autograder):
    return json.loads((autograder / "results/results.json").read_text())


def test_a_submission_is_graded_officially(autograder):
    (autograder / "submission/my.py").write_text(WRONG)
    (autograder / "scratch").mkdir()
    done = run(autograder, TMPDIR=str(autograder / "scratch"))
    assert done.returncode == 0, done.stderr
    assert not list((autograder / "scratch").rglob("salt")), "the state of a run is gone with it"
    found = results(autograder)
    assert {test["visibility"] for test in found["tests"]} == {"visible", "hidden"}
    assert any(test["status"] == "failed" for test in found["tests"])
    assert "The padding is counted once." in found["output"]
    assert found["extra_data"]["level"] in "AB" and found["extra_data"]["receipts"]


def test_what_cannot_be_read_is_told_and_scores_nothing(autograder):
    (autograder / "submission/essay.txt").write_text("hello")
    assert run(autograder).returncode == 0
    found = results(autograder)
    assert found["score"] == 0 and "holds no .py and no .ipynb file" in found["output"]


def test_a_fault_of_ours_leaves_no_results_so_that_the_teachers_are_told(autograder):
    (autograder / "submission/my.py").write_text(WRONG)
    done = run(autograder, GRADE_WITHOUT="landlock,bubblewrap")
    assert done.returncode == 4 and "confinement level B" in done.stderr
    assert not (autograder / "results/results.json").exists()


def test_the_salt_is_that_of_the_course_and_nobody_else_can_read_it(image):
    assert (image.folder / "salt").stat().st_mode & 0o077 == 0
    assert image.archive.stat().st_mode & 0o077 == 0
    assert len((image.folder / "salt").read_bytes()) == 16


def test_the_archive_has_what_gradescope_looks_for_at_its_top(image):
    with zipfile.ZipFile(image.archive) as packed:
        names = set(packed.namelist())
        modes = {name: packed.getinfo(name).external_attr >> 16 & 0o777 for name in ("setup.sh", "run_autograder")}
    assert {"setup.sh", "run_autograder", "requirements.txt", "salt", "course/rubric.yaml", "grader/__main__.py",
            "grader/locale/ko.po", "grader/reports/templates/style.css"} <= names  # fmt: skip
    assert set(modes.values()) == {0o755}
    assert not [name for name in names if "__pycache__" in name]


@pytest.mark.parametrize("script", ["setup.sh", "run_autograder"])
def test_scripts_are_bash(image, script):
    assert subprocess.run(["bash", "-n", image.folder / script]).returncode == 0


def test_packages_are_pinned_and_torch_is_among_them_only_where_it_is_needed():
    plain, with_torch = requirements(torch=False), requirements(torch=True)
    assert all("==" in line for line in plain)
    assert not [line for line in plain if line.startswith("torch")] and [
        line for line in with_torch if line.startswith("torch==")
    ]


def test_a_folder_that_holds_something_is_left_alone(tmp_path):
    (tmp_path / "mine").write_text("x")
    with pytest.raises(UsageError, match="is not empty"):
        write_image(tmp_path)


@pytest.mark.parametrize(("metadata", "told"), [
    (METADATA, ["--student", "gradescope-77", "--received", "2026-03-20T14:22:32-07:00"]),
    ({"users": [{"id": 1}, {"id": 2}]}, ["--student", "gradescope-1"]),
    ({}, ["--student", "gradescope-0"]),
])  # fmt: skip
def test_whose_a_submission_is_comes_from_the_metadata(metadata, told):
    assert options(metadata) == told


def test_the_command_says_what_to_do_next(tmp_path):
    done = CliRunner().invoke(cli, ["gradescope-image", str(tmp_path / "a"), "-e", "relu", "--lang", "ko"])
    assert done.exit_code == 0 and "Configure Autograder" in done.output and "비밀로" in done.output
    assert "--lang ko" in Path(tmp_path / "a/run_autograder").read_text()
