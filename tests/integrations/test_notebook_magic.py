"""The magics in a real kernel."""

import os
from pathlib import Path

import pytest

nbformat = pytest.importorskip("nbformat")
nbclient = pytest.importorskip("nbclient")

ROOT = Path(__file__).resolve().parents[2]
RIGHT = (ROOT / "exercises/conv-output-size/solutions/formula.py").read_text()


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    """One notebook, run once: what each of its cells gave."""
    folder = tmp_path_factory.mktemp("notebook")
    cells = ["%load_ext grader", RIGHT.replace("// s", "/ s"), "%grade", "%grade --lang ko", f"%%grade conv-output-size\n{RIGHT}",
             "%grade no-such-exercise", "%%grade conv-output-size\nthis is no Python", "conv_output_size(6, 3)"]  # fmt: skip
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    os.environ["GRADE_COURSE"] = str(ROOT)
    try:
        resources = {"metadata": {"path": str(folder)}}
        nbclient.NotebookClient(notebook, timeout=60, kernel_name="python3", resources=resources, allow_errors=True).execute()
    finally:
        del os.environ["GRADE_COURSE"]
    return [cell.outputs for cell in notebook.cells]


def text(outputs):
    return "".join(o.get("text", "") or o.get("data", {}).get("text/plain", "") for o in outputs)


def test_the_whole_notebook_is_checked_as_it_was_run(ran):
    shown = text(ran[2])
    assert "divides_without_rounding" in shown and "conv_output_size(" in shown


def test_it_speaks_korean(ran):
    assert "틀렸습니다" in text(ran[3]) or "틀림" in text(ran[3])


def test_a_page_is_shown_where_pages_can_be_and_it_has_no_script(ran):
    page = next(o["data"]["text/html"] for o in ran[2] if "text/html" in o.get("data", {}))
    assert page.startswith("<iframe") and "sandbox" in page and "&lt;script" not in page


def test_a_cell_is_run_and_the_last_definition_is_checked(ran):
    assert "1 right" in text(ran[4]) and text(ran[7]) == "4"


def test_a_name_that_is_no_exercise_is_told_in_one_sentence(ran):
    assert "there is no exercise called" in text(ran[5]) and "Traceback" not in text(ran[5])


def test_a_cell_that_fails_is_not_graded(ran):
    assert any(o.get("ename") == "SyntaxError" for o in ran[6]) or "SyntaxError" in text(ran[6])
    assert "points" not in text(ran[6])
