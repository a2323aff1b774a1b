"""GitHub's workflow commands: one line each, none of them a student's."""

import re

import pytest
from outcomes import failing, mixed, outcome, transcript, verdict

from grader.model import Sentence, Status
from grader.reports import beside, render

COMMAND = re.compile(
    r"::(error|warning|notice)( (file|line|title)=[^,:\r\n]*(,(file|line|title)=[^,:\r\n]*)*)?::[^\r\n]*"
)


def lines(given, lang=None):
    return render(given, "github", lang).split("\n")


def test_every_line_is_one_of_our_commands(hostile):
    for given in (mixed(), hostile, outcome(transcript())):
        assert all(COMMAND.fullmatch(line) for line in lines(given))


def test_an_annotation_stands_on_the_function():
    (said,) = lines(outcome(transcript(failing(), line=12, name="week1/my.py"), exit_code=1))
    assert said.startswith("::error file=week1/my.py,line=12,title=Zero padding%3A 0/2::")
    assert said.endswith("%0Azero_pad(x, 1)")


def test_an_annotation_stands_where_it_raised():
    message = Sentence("it raised {error}{where}", {"error": "KeyError", "where": " (my.py, line 31)"})
    bad = transcript(verdict("a", Status.RAISED, message=message), line=12)
    assert ",line=31," in lines(outcome(bad))[0]


def test_a_place_in_another_file_is_not_taken_for_one_in_this():
    message = Sentence("it raised {error}{where}", {"error": "KeyError", "where": " (other.py, line 31)"})
    assert ",line=12," in lines(outcome(transcript(verdict("a", Status.RAISED, message=message), line=12)))[0]


def test_a_notebook_is_named_without_a_line():
    assert "line=" not in lines(outcome(transcript(failing(), name="my.ipynb")))[0]


def test_what_is_not_checked_is_a_warning():
    assert lines(outcome(transcript(verdict(status=Status.UNCHECKED))))[0].startswith("::warning ")


def test_nothing_wrong_is_a_notice():
    assert lines(outcome(transcript())) == ["::notice::1 right"]


def test_the_summary_goes_into_the_file_that_github_names(monkeypatch, tmp_path):
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    assert beside(mixed(), "github", None) == {}
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary"))
    ((path, text),) = beside(mixed(), "github", None).items()
    assert path == tmp_path / "summary" and text.startswith("# Feedback\n")


@pytest.mark.parametrize("count", [1, 20])
def test_a_summary_is_never_too_large_for_github(monkeypatch, tmp_path, count):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary"))
    many = outcome(*[transcript(*[failing(f"c{i}", text="x" * 2000) for i in range(30)])] * count)
    ((_, text),) = beside(many, "github", None).items()
    assert len(text.encode()) <= 1 << 19
