"""A page for each student of a class: what the student may see, and nothing of anybody else's or of hidden inputs."""

import csv
import json

import pytest
from class_course import RIGHT, WRONG
from click.testing import CliRunner

from grader.__main__ import cli
from grader.battery import PUBLIC
from grader.catalog import Course
from grader.kept_batteries import load_battery
from grader.official import secret_of

TELLTALE = """
seen = []
def conv_params(f, n_c_prev, n_c, bias=True):
    seen.append((f, n_c_prev, n_c))
    raise ValueError("<script>I saw " + repr(seen[-12:]))
"""


@pytest.fixture
def paged(course, a_class, tmp_path):
    """Runs the command; the folder of the pages."""

    def run(*options, **files):
        arguments = ["batch", a_class(**files), "--course", course, "--engine", "serial", "--pages", tmp_path / "pages", *options]
        done = CliRunner().invoke(cli, [str(argument) for argument in arguments])
        assert "Traceback" not in done.output and done.exit_code in (0, 1, 2), done.output
        return tmp_path / "pages", done

    return run


def inputs(course, seed):
    """Of all calls, as a telltale writes them."""
    battery = load_battery(Course(course).load("conv-params").exercise, seed, 5, course / "none", "")
    calls = [call.inputs for cases in battery.values() for case in cases for call in case.calls]
    return {repr((given["f"], given["n_c_prev"], given["n_c"])) for given in calls}


def test_everyone_has_a_page_with_the_failing_calls_and_the_mark(paged):
    folder, done = paged("--page-format", "html", "--page-format", "json", kim=RIGHT, lee=WRONG, park="x = 1\n")
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        ["students.csv", *(f"{name}.{ending}" for name in ("kim", "lee", "park") for ending in ("html", "json"))])
    lee = json.loads((folder / "lee.json").read_text())
    assert "conv_params(3, 3, 10)" in json.dumps(lee) and 0 < lee["receipts"][0]["mark"] < 1
    assert json.loads((folder / "kim.json").read_text())["receipts"][0]["student"] == "kim"
    assert "no exercise found in it" in (folder / "park.html").read_text()
    assert list(csv.DictReader((folder / "students.csv").read_text().splitlines()))[1] == {"student": "lee", "html": "lee.html", "json": "lee.json"}
    assert "The pages of 3 students" in done.output


def test_a_page_holds_no_hidden_input_though_the_submission_tells_all_it_sees(paged, course):
    folder, _ = paged("--page-format", "html", "--page-format", "text", kim=TELLTALE)
    secrets = inputs(course, secret_of(Course(course))) - inputs(course, PUBLIC)
    for page in ((folder / "kim.html").read_text(), (folder / "kim.txt").read_text()):
        assert "I saw" in page and secrets and not any(each in page for each in secrets)
    assert "<script>" not in (folder / "kim.html").read_text()


def test_a_page_obeys_the_feedback_rules(paged, course):
    (course / "rubric.yaml").write_text("cases: 5\ndeadline: 2999-01-01\nfeedback: {before: {hidden: nothing, visible: result}}\n")
    folder, _ = paged("--page-format", "json", kim=WRONG)
    page = json.loads((folder / "kim.json").read_text())
    (result,) = page["results"]
    assert {check["visibility"] for check in result["checks"]} == {"visible"} and not any(c["call"] for c in result["checks"])
    assert page["receipts"][0]["mark"] is None


@pytest.mark.parametrize(("lang", "words"), [("en", "Feedback"), ("ko", "피드백")])
def test_pages_speak_both_languages(paged, lang, words):
    folder, _ = paged("--lang", lang, 김민지=WRONG)
    assert words in (folder / "김민지.html").read_text()


def test_a_folder_that_cannot_be_is_told_before_anything_is_graded(paged, course, tmp_path):
    (tmp_path / "pages").write_text("in the way")
    done = CliRunner().invoke(cli, ["batch", str(tmp_path), "--course", str(course), "--pages", str(tmp_path / "pages")])
    assert done.exit_code == 2 and "cannot be written" in done.output
