"""What a submission seems to solve is loaded while its template starts; the guess decides nothing."""

from pathlib import Path

import pytest

from grader.catalog import Course
from grader.exchange import SourceFile, Submission
from grader.foresight import likely_exercises, load_early
from grader.grading import grade_submission
from grader.jobs import Grading
from grader.sandbox.templates import Templates

ROOT = Path(__file__).resolve().parents[1]
RIGHT = (ROOT / "exercises/conv-params/solutions/formula.py").read_text()


def submission(*cells):
    return Submission("my.py", (SourceFile("my.py", cells),), "0" * 64)


@pytest.fixture
def grading():
    with Templates() as templates:
        yield Grading(Course(ROOT), templates)


@pytest.mark.parametrize(
    ("text", "exercise"),
    [("def conv_params(f): ...", "conv-params"), ("class LeNet5:\n  pass", "lenet5"),
     ("if True:\n    def zero_pad(X, pad): ...", "zero-pad"), ("def conv_forward_naive(x, w, b, p): ...", "conv-forward")],
)  # fmt: skip
def test_an_exercise_is_guessed_from_a_name_in_the_text(grading, text, exercise):
    assert exercise in [entry.id for entry in likely_exercises(grading.course.index, submission("import math", text))]


def test_a_name_that_is_only_used_is_none(grading):
    assert list(likely_exercises(grading.course.index, submission("conv_params(3)\nundef conv_params"))) == []


def test_what_is_guessed_is_loaded_with_its_battery_unless_another_is_asked_for(grading):
    load_early(grading, submission(RIGHT), ["relu"])
    assert not grading.loaded
    load_early(grading, submission(RIGHT))
    assert list(grading.loaded) == ["conv-params"] and "python" in grading.templates.running
    assert [exercise for exercise, _ in grading.batteries] == ["conv-params"]


def test_an_exercise_that_cannot_be_loaded_is_told_only_when_it_is_judged_by(grading, monkeypatch):
    def broken(course, name):
        raise RuntimeError("a spec with a slip")

    monkeypatch.setattr(Course, "load", broken)
    load_early(grading, submission(f"# def relu(\n{RIGHT}"))
    (transcript,) = grade_submission(grading, submission(RIGHT))
    assert transcript.status.value == "broken" and "a spec with a slip" in str(transcript.verdicts[0].message)


def test_a_wrong_guess_changes_no_verdict(grading):
    (transcript,) = grade_submission(
        grading, submission(f"def relu(x): ...\ntext = '''\ndef zero_pad(): ...\n'''\n{RIGHT}"), ["conv-params"]
    )
    assert transcript.status.value == "passed"
