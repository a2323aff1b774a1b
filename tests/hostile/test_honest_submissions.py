"""Right answers in every style that students write in keep full marks, and in every way of handing them in."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import archive, member, notebook, written

from grader.grading import grade_paths
from grader.jobs import Grading
from grader.model import Status
from grader.salt import secret_salt, secret_seed

FILES = sorted(path for path in Path(__file__).with_name("honest").iterdir() if path.suffix in (".py", ".ipynb"))
RIGHT = "def {name}(n, f, p=0, s=1):\n    {check}\n    return (n + 2 * p - f) // s + 1\n"
CHECK = "if s < 1 or p < 0 or f > n + 2 * p: raise ValueError('it does not fit')"
ANSWER = RIGHT.format(name="conv_output_size", check=CHECK)
IMPORTING = "from {module} import fits\n" + RIGHT.format(name="conv_output_size", check="fits(n, f, p, s)")
HELPER = f"import numpy as np\nprint('loading')\ndef fits(n, f, p, s):\n    {CHECK}\n"


@pytest.fixture
def full_marks(course, templates):
    """Whether everything that was started is right, graded officially with the hidden checks."""

    def graded(path):
        grading = Grading(course, templates, secret=secret_seed(secret_salt(course)))
        outcome = grade_paths(grading, [str(path)])
        assert not outcome.problems
        started = [t for t in outcome.report.transcripts if t.status is not Status.MISSING]
        checked = [v for t in started for v in t.verdicts if v.status is not Status.UNCHECKED]  # for want of a GPU
        failing = [f"{v.check}: {v.message}" for v in checked if v.status is not Status.PASSED]
        assert started and failing == []
        return all(t.score == t.max_score > 0 for t in started)

    return graded


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_an_odd_but_right_answer_keeps_full_marks(full_marks, path):
    if "torch" in path.name:
        pytest.importorskip("torch")
    assert full_marks(path)


@pytest.mark.parametrize(
    "module, name", [("helper", "helper.py"), ("my.tools", "my/tools.py"), ("도우미", "도우미.py")]
)
def test_an_answer_may_import_its_own_files(full_marks, tmp_path, module, name):
    files = {"main.py": IMPORTING.format(module=module), name: HELPER}
    for at, text in files.items():
        (tmp_path / "work" / at).parent.mkdir(parents=True, exist_ok=True)
        written(tmp_path / "work", at, text)
    assert full_marks(tmp_path / "work")
    assert full_marks(written(tmp_path, "work.zip", archive(*files.items())))


def test_an_answer_finds_its_files_in_whatever_folder_it_was_zipped(full_marks, tmp_path):
    files = {"hw 2/sub/main.py": IMPORTING.format(module="helper"), "hw 2/sub/helper.py": "from pack.deep import fits\n",
             "hw 2/sub/pack/__init__.py": "from . import deep\nfrom .deep import fits as again\n",
             "hw 2/sub/pack/deep.py": HELPER}  # fmt: skip
    assert full_marks(written(tmp_path, "work.zip", archive(*files.items())))


def test_an_archive_may_hold_much_besides(full_marks, tmp_path):
    clutter = [("__MACOSX/._main.py", b"\0\5\26\7"), (".ipynb_checkpoints/main.ipynb", "{}"), ("data/train.npy", bytes(999)),
               ("venv/pyvenv.cfg", ""), ("venv/lib/x.py", "broken("), ("report.pdf", b"%PDF"), (member("folder/", 0o40755), "")]  # fmt: skip
    assert full_marks(written(tmp_path, "work.zip", archive(("week 1/main.py", ANSWER), *clutter)))


def test_a_broken_file_beside_the_answer_is_no_matter(full_marks, tmp_path):
    assert full_marks(written(tmp_path, "work.zip", archive(("main.py", ANSWER), ("old.py", "def broken(:\n"))))


def test_a_long_notebook_with_large_outputs_is_graded(full_marks, tmp_path):
    cells = [f"x{i} = {i}\nprint(x{i})" for i in range(400)]
    raw = notebook(*cells[:200], ANSWER, *cells[200:], plots="x" * 20_000_000)
    assert full_marks(written(tmp_path, "long.ipynb", raw))


def test_an_old_notebook_is_graded(full_marks, tmp_path):
    cell = {"cell_type": "code", "input": ANSWER.splitlines(keepends=True), "language": "python", "outputs": []}
    raw = notebook(nbformat=3, worksheets=[{"cells": [cell]}])
    assert full_marks(written(tmp_path, "old.ipynb", raw))
