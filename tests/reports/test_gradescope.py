"""results.json as Gradescope's documentation of autograders describes it."""

import json

from outcomes import mixed, outcome, transcript, verdict

from grader.model import Problem, Status, Visibility
from grader.reports import render

TOP = {"score", "execution_time", "output", "output_format", "test_output_format", "test_name_format", "visibility",
       "stdout_visibility", "extra_data", "tests", "leaderboard"}  # fmt: skip
TEST = {"score", "max_score", "status", "name", "name_format", "number", "output", "output_format", "tags",
        "visibility", "extra_data"}  # fmt: skip
VISIBILITY = {"hidden", "after_due_date", "after_published", "visible"}
FORMATS = {"text", "html", "simple_format", "md", "ansi"}


def plain(given, lang=None):
    return json.loads(render(given, "gradescope", lang))


def test_only_fields_of_the_format_are_there_with_values_it_knows(hostile):
    for given in (mixed(), outcome(), hostile):
        found = plain(given)
        assert set(found) <= TOP and found["visibility"] in VISIBILITY and found["stdout_visibility"] in VISIBILITY
        assert {found["output_format"], found["test_output_format"], found["test_name_format"]} <= FORMATS
        for test in found["tests"]:
            assert set(test) <= TEST and test["visibility"] in VISIBILITY and test["output_format"] in FORMATS
            assert test.get("status", "passed") in ("passed", "failed")
            assert all(isinstance(tag, str) for tag in test["tags"])


def test_results_always_hold_a_score():
    """Gradescope takes a file with neither a score nor scored tests for a broken autograder."""
    for given in (mixed(), outcome(), outcome(problems=(Problem("x", "unreadable"),))):
        found = plain(given)
        assert "score" in found or any("score" in test for test in found["tests"])


def test_points_are_those_of_the_checks():
    found = plain(outcome(transcript(verdict("a"), verdict("b", Status.FAILED))))
    assert [(t["score"], t["max_score"], t["status"]) for t in found["tests"]] == [(2, 2, "passed"), (0, 2, "failed")]


def test_our_own_fault_has_no_score_and_so_costs_nothing():
    (test,) = plain(outcome(transcript(verdict("a", Status.BROKEN))))["tests"]
    assert "score" not in test and "max_score" not in test and "status" not in test


def test_hidden_checks_are_hidden_from_students_and_stdout_is_too():
    found = plain(outcome(transcript(verdict("a@hidden", Status.FAILED, visibility=Visibility.HIDDEN))))
    assert found["tests"][0]["visibility"] == "hidden" and found["stdout_visibility"] == "hidden"


def test_the_leaderboard_counts_points_and_right_exercises():
    board = plain(outcome(transcript(), transcript(verdict("a", Status.FAILED))))["leaderboard"]
    assert [(entry["name"], entry["value"]) for entry in board] == [("points", 2), ("exercises right", 1)]


def test_tests_are_numbered_within_their_exercise():
    found = plain(outcome(transcript(verdict("a"), verdict("b")), transcript(exercise="relu")))
    assert [test["number"] for test in found["tests"]] == ["1.1", "1.2", "2.1"]
