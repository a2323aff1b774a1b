"""Assignments and submissions as otter-grader and nbgrader want them: notebooks, and a test for each check."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
STARTER = "### BEGIN SOLUTION\npass\n### END SOLUTION"
Cell = dict[str, Any]


def write_submission(path: Path, source: str) -> Path:
    """A student's file as a notebook of one cell."""
    return _write(path, [_cell("solution", source)])


def write_otter_tests(folder: Path, names: Sequence[str]) -> Path:
    """One test file in OK format for each name."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        code = f">>> import peer_suite\n>>> peer_suite.run({name!r}, globals())\n"
        suite = {"cases": [{"code": code, "hidden": False, "locked": False}], "scored": True, "setup": "",
                 "teardown": "", "type": "doctest"}  # fmt: skip
        test = {"name": name, "points": 1, "suites": [suite]}
        (folder / f"{name}.py").write_text(f"OK_FORMAT = True\n\ntest = {test!r}\n")
    return folder


def write_nbgrader_course(folder: Path, names: Sequence[str], sources: Mapping[str, str]) -> None:
    """A course with one assignment, a graded cell for each name, and beside it what students will hand in."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "source/week").mkdir(parents=True)
    tests = [_test(name) for name in names]
    _write(folder / "source/week/submission.ipynb", [_solution(STARTER), *tests])
    (folder / "sources.json").write_text(json.dumps(dict(sources)))
    (folder / "nbgrader_config.py").write_text("c = get_config()\nc.CourseDirectory.course_id = 'bench'\n")


def hand_in(folder: Path) -> None:
    """Every source in place of the starter of the released assignment."""
    released = json.loads((folder / "release/week/submission.ipynb").read_text())
    for student, source in json.loads((folder / "sources.json").read_text()).items():
        released["cells"][0]["source"] = source
        path = folder / "submitted" / student / "week/submission.ipynb"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(released))


def has_passed(folder: Path, student: str) -> bool:
    """Did every graded cell run, and without an error?"""
    notebook = json.loads((folder / "autograded" / student / "week/submission.ipynb").read_text())
    graded = [cell for cell in notebook["cells"] if cell["metadata"].get("nbgrader", {}).get("grade")]
    if not graded or any(cell["execution_count"] is None for cell in graded):
        raise RuntimeError(f"nbgrader did not run every test of {student}")
    return not any(output["output_type"] == "error" for cell in graded for output in cell["outputs"])


def _solution(source: str) -> Cell:
    return _cell("solution", source, grade=False, locked=False, points=None, solution=True)


def _test(name: str) -> Cell:
    code = f"import peer_suite\npeer_suite.run({name!r}, globals())"
    return _cell(name, code, grade=True, locked=True, points=1, solution=False)


def _cell(name: str, source: str, **nbgrader: Any) -> Cell:
    known = {key: value for key, value in nbgrader.items() if value is not None}
    about = {"nbgrader": {"schema_version": 3, "grade_id": name, "task": False, **known}} if nbgrader else {}
    return {"cell_type": "code", "id": name.replace("_", "-")[-60:], "metadata": about, "source": source,
            "outputs": [], "execution_count": None}  # fmt: skip


def _write(path: Path, cells: Sequence[Cell]) -> Path:
    path.write_text(json.dumps({"cells": cells, "metadata": KERNEL, "nbformat": 4, "nbformat_minor": 5}))
    return path
