"""The command line as a student meets it: what it prints, in which language, with which exit code."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from grader.__main__ import cli

ROOT = Path(__file__).resolve().parents[1]
RIGHT = ROOT / "exercises/conv-params/solutions/formula.py"
WRONG = ROOT / "exercises/conv-params/solutions/wrong/one_bias.py"
STARTER = ROOT / "exercises/conv-params/starter.py"
COMMANDS = ("check", "list", "show", "start", "submit", "verify")
SUBCOMMANDS = ("receipt verify", *(f"gradebook {name}" for name in ("audit", "export", "extend", "import", "regrade", "show")))


@pytest.fixture
def grade(monkeypatch, tmp_path):
    """Run the command in a folder of its own, without colours."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GRADE_COURSE", str(ROOT))

    def run(*arguments, **options):
        return CliRunner().invoke(cli, [str(argument) for argument in arguments], **options)

    return run


# ---------------------------------------------------------------- help


def test_the_commands_are_found_by_their_files(grade):
    listed = grade("--help").output
    assert all(f"  {name} " in listed for name in COMMANDS)


@pytest.mark.parametrize("name", [*COMMANDS, *SUBCOMMANDS])
def test_every_command_explains_itself_with_an_example(grade, name):
    done = grade(*name.split(), "--help")
    assert done.exit_code == 0 and f"grade {name}" in done.output.partition("Example")[2]


def test_an_unknown_command_is_a_usage_error(grade):
    assert grade("chekc").exit_code == 2


# ---------------------------------------------------------------- check


@pytest.mark.parametrize(("path", "code"), [(RIGHT, 0), (WRONG, 1), (STARTER, 1), ("nowhere.py", 2)])
def test_the_exit_code_tells_how_it_went(grade, path, code):
    assert grade("check", path).exit_code == code


def test_a_right_formula_is_checked_without_what_only_others_need():
    code = f"import sys, click; from grader.__main__ import cli; cli(['check', {str(RIGHT)!r}], standalone_mode=False)"
    heavy = {"numpy", "torch", "hypothesis", "sqlalchemy", "jinja2", "babel", "grader.cohort", "grader.device_jobs"}
    check = f"import atexit, os, sys; atexit.register(lambda: os._exit(bool({heavy!r} & set(sys.modules)))); {code}"
    subprocess.run([sys.executable, "-c", check], cwd=ROOT, capture_output=True, check=True, timeout=60)


def test_a_right_and_an_unreadable_file_are_both_reported(grade):
    done = grade("check", RIGHT, "nowhere.py")
    assert done.exit_code == 2
    assert "✓ Parameters of a convolution" in done.output and "✗ nowhere.py: there is no such file" in done.output


def test_a_wrong_file_names_the_mistake_and_the_call(grade):
    said = grade("check", WRONG).output
    assert "This is a known mistake: has_one_bias_in_all" in said
    assert "\n        conv_params(" in said


def test_a_starter_is_not_started(grade):
    assert "– not started: conv-params" in grade("check", STARTER).output


def test_one_exercise_can_be_picked(grade):
    done = grade("check", RIGHT, "-e", "zero-pad")
    assert done.exit_code == 2 and "it defines nothing for zero-pad" in done.output


@pytest.mark.parametrize("format_", ["text", "json"])
def test_an_unknown_exercise_suggests_the_nearest(grade, format_):
    done = grade("check", RIGHT, "-e", "conv-parms", "--format", format_)
    assert done.exit_code == 2 and "Did you mean conv-params?" in done.output


def test_results_are_json_for_tools(grade):
    plain = json.loads(grade("check", WRONG, "--format", "json").output)
    assert plain["results"][0]["mistake"] == "has_one_bias_in_all"
    assert plain["provenance"]["confinement"]["seccomp"] in (True, False)


def test_problems_are_json_too(grade):
    plain = json.loads(grade("check", "nowhere.py", "--format", "json").output)
    assert plain["results"] == []
    assert plain["problems"] == [{"submission": "nowhere.py", "message": plain["problems"][0]["message"]}]


def test_an_error_before_any_result_is_json_in_the_same_shape(grade, tmp_path):
    done = grade("check", RIGHT, "--course", tmp_path, "--format", "json")
    plain = json.loads(done.stdout)
    assert done.exit_code == 2 and plain["results"] == [] and "is no course" in plain["problems"][0]["message"]


def test_an_error_is_one_sentence_and_no_traceback(grade, tmp_path):
    done = grade("check", RIGHT, "--course", tmp_path)
    assert done.stdout == "" and done.stderr == f"grade: {tmp_path} is no course: it has no rubric.yaml\n"


# ---------------------------------------------------------------- languages and colours


def test_the_report_speaks_korean_by_option_and_by_variable(grade, monkeypatch):
    assert "흔히 하는 실수입니다: has_one_bias_in_all" in grade("check", WRONG, "--lang", "ko").output
    monkeypatch.setenv("GRADE_LANG", "ko")
    assert "합성곱 층의 매개변수" in grade("list").output


def test_errors_speak_korean_too(grade):
    assert "그런 파일이나 폴더가 없습니다" in grade("check", "nowhere.py", "--lang", "ko").output
    assert "그런 문제가 없습니다. 혹시 conv-params?" in grade("show", "conv-parms", "--lang", "ko").stderr


def test_a_language_variable_that_names_none_is_refused(grade, monkeypatch):
    monkeypatch.setenv("GRADE_LANG", "klingon")
    done = grade("list")
    assert done.exit_code == 2 and "there is no language 'klingon'" in done.stderr


def test_a_terminal_gets_colours_and_a_pipe_does_not(grade):
    assert "\x1b[" in grade("show", "zero-pad", color=True).output
    assert "\x1b[" not in grade("show", "zero-pad").output


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_colours_can_be_declined(grade, name, value):
    assert "\x1b[" not in grade("show", "zero-pad", color=True, env={name: value}).output


def test_a_terminal_without_our_letters_gets_question_marks():
    command = [sys.executable, "-m", "grader", "check", str(STARTER), "--lang", "ko"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, env={**os.environ, "PYTHONIOENCODING": "cp1252"})
    assert done.returncode == 1 and done.stderr == b""
    assert b"conv-params" in done.stdout and b"???" in done.stdout


# ---------------------------------------------------------------- list


def test_the_list_is_ordered_by_track(grade):
    said = grade("list").output
    assert (
        said.index("\nshapes\n") < said.index("  conv-params ") < said.index("\nlayers\n") < said.index("  zero-pad ")
    )
    assert any(line.split()[0] == "lenet5" and line.endswith("needs PyTorch") for line in said.splitlines() if line)


def test_the_list_is_json_for_tools(grade):
    plain = json.loads(grade("list", "--format", "json").output)
    found = {entry["id"]: entry for entry in plain["exercises"]}
    assert found["lenet5"]["torch"] and not found["zero-pad"]["torch"]
    assert found["zero-pad"]["title"] == "Zero padding" and found["zero-pad"]["track"] == "layers"


# ---------------------------------------------------------------- show


def test_an_exercise_is_shown_with_its_text_and_its_facts(grade):
    said = grade("show", "conv-params").output
    assert "Parameters of a convolution" in said and "conv_params(3, 3, 10)\n      -> 280" in said
    assert "-> raises ValueError" in said and "Begin with: grade start conv-params" in said


def test_an_exercise_is_shown_in_korean(grade):
    said = grade("show", "zero-pad", "--lang", "ko").output
    assert "제로 패딩" in said and "패딩은 음수일 수 없습니다" in said and "-> ValueError 예외" in said


def test_a_shown_exercise_is_json_for_tools(grade):
    plain = json.loads(grade("show", "conv-params", "--format", "json").output)
    assert plain["prompt"].startswith("# Parameters") and plain["entry"] == "conv_params"
    assert {"call": "conv_params(3, 3, 10)", "gives": "280", "note": "10 filters of 3x3 on a colour image"} in plain[
        "facts"
    ]


@pytest.mark.parametrize("exercise", sorted(path.parent.name for path in (ROOT / "exercises").glob("*/spec.py")))
def test_every_exercise_can_be_shown_without_markup_left(grade, exercise):
    for lang in ("en", "ko"):
        done = grade("show", exercise, "--lang", lang)
        assert done.exit_code == 0, done.stderr
        assert not [sign for sign in ("```", "$$", "|--", "\\frac", "\\cdot") if sign in done.output]
        assert not re.search(r"\*\*\S|\S\*\*", done.output)  # with spaces around it, it is a power


# ---------------------------------------------------------------- start


def test_starting_writes_the_starter_and_says_what_comes_next(grade, tmp_path):
    done = grade("start", "conv-params")
    assert (tmp_path / "conv_params.py").read_bytes() == STARTER.read_bytes()
    assert done.exit_code == 0 and "grade check conv_params.py" in done.output


def test_starting_a_track_writes_all_of_it_into_a_new_folder(grade, tmp_path):
    assert grade("start", "backprop", "week3/work").exit_code == 0
    written = {path.name for path in (tmp_path / "week3/work").iterdir()}
    assert {"conv_backward.py", "pool_backward.py"} <= written


def test_work_is_never_overwritten(grade, tmp_path):
    (tmp_path / "conv_params.py").write_text("mine")
    done = grade("start", "conv-params")
    assert done.exit_code == 2 and "already there" in done.stderr
    assert (tmp_path / "conv_params.py").read_text() == "mine"


def test_a_track_started_again_adds_only_what_is_missing(grade, tmp_path):
    (tmp_path / "conv_params.py").write_text("mine")
    done = grade("start", "shapes")
    assert done.exit_code == 0 and "conv_params.py: was there already and stays as it is" in done.output
    assert (tmp_path / "conv_params.py").read_text() == "mine" and (tmp_path / "conv_output_size.py").exists()


def test_force_overwrites(grade, tmp_path):
    (tmp_path / "conv_params.py").write_text("mine")
    assert grade("start", "conv-params", "--force").exit_code == 0
    assert (tmp_path / "conv_params.py").read_bytes() == STARTER.read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_no_link_is_written_through(grade, tmp_path):
    (tmp_path / "secret").write_text("mine")
    (tmp_path / "conv_params.py").symlink_to("secret")
    assert grade("start", "conv-params").exit_code == 2
    assert grade("start", "conv-params", "--force").exit_code == 0
    assert (tmp_path / "secret").read_text() == "mine"


def test_an_unknown_start_suggests_a_track_or_an_exercise(grade):
    assert "Did you mean backprop?" in grade("start", "backpro").stderr
    assert "Did you mean zero-pad?" in grade("start", "zeropad").stderr


def test_a_folder_that_cannot_be_made_is_reported(grade, tmp_path):
    (tmp_path / "file").write_text("")
    done = grade("start", "conv-params", "file/below")
    assert done.exit_code == 2 and "Choose another folder." in done.stderr


def test_what_was_started_is_json_for_tools(grade):
    plain = json.loads(grade("start", "conv-params", "work", "--format", "json").output)
    assert plain == {"written": [str(Path("work/conv_params.py"))], "kept": []}
