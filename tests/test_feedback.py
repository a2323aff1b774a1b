"""Feedback rules: what a student is shown, and that no level shows what a hidden check asks."""

from dataclasses import replace

import pytest

from grader.feedback import as_allowed, shown_of
from grader.gating import gated
from grader.model import Hint, Sentence, Status, Transcript, Verdict, Visibility
from grader.redaction import redacted
from grader.rules import Feedback, Shown

SECRET = Sentence("it is {got}", {"got": "of the hidden input"})
VISIBLE = Verdict("example_1", "example", Visibility.VISIBLE, Status.FAILED, 0.0, 1.0, Sentence("{got}", {"got": "3"}), "relu(1)")
HIDDEN = Verdict("oracle@hidden", "oracle", Visibility.HIDDEN, Status.FAILED, 0.0, 2.0, SECRET, "relu(secret)", (SECRET,))
GIVEN = Transcript("relu", "my.py", "native", (VISIBLE, HIDDEN), Hint("m", Sentence("look")))


def allowed(**levels):
    return as_allowed(redacted(GIVEN, GIVEN), Feedback(**levels))


def test_all_shows_the_call_of_a_visible_check():
    assert allowed().verdicts[0].call == "relu(1)" and allowed().hint is not None


def test_a_result_is_shown_without_its_call():
    verdict = allowed(visible=Shown.RESULT).verdicts[0]
    assert (verdict.status, verdict.call, verdict.notes) == (Status.FAILED, "", ()) and "3" not in str(verdict.message)


def test_nothing_leaves_the_check_out():
    assert [v.check for v in allowed(hidden=Shown.NOTHING).verdicts] == ["example_1"]
    assert [v.check for v in allowed(visible=Shown.NOTHING).verdicts] == ["oracle@hidden"]


def test_a_hint_may_be_kept_back():
    assert allowed(hint=False).hint is None


@pytest.mark.parametrize("visible", Shown)
@pytest.mark.parametrize("hidden", Shown)
def test_no_level_shows_what_a_hidden_check_asks(visible, hidden):
    """Not even one that the rubric would refuse."""
    assert "secret" not in repr(allowed(visible=visible, hidden=hidden)) and "hidden input" not in repr(allowed(hidden=hidden))


def test_what_counts_tells_nothing_of_checks_that_are_not_shown():
    """A visible check that was passed, and did not count for the hidden ones alone, is shown as passed."""
    passed = replace(VISIBLE, kind="oracle", status=Status.PASSED, points=1.0, message=None)
    for looked_up in (True, False):
        found = gated((passed, replace(passed, check="a", kind="example"), HIDDEN), (), looked_up)
        assert found[1].status is Status.SKIPPED
        told = as_allowed(Transcript("relu", "my.py", "native", found, Hint("m", Sentence("look"))), Feedback(hidden=Shown.NOTHING))
        assert [v.status for v in told.verdicts] == [Status.PASSED] * 2 and told.score == 2.0 and told.hint is None


def test_what_is_no_answer_of_the_students_is_always_shown():
    broken = Verdict("all", "oracle", Visibility.VISIBLE, Status.BROKEN, 0.0, 0.0, Sentence("we failed"))
    shown = as_allowed(Transcript("relu", "my.py", "native", (broken,)), Feedback(Shown.NOTHING, Shown.NOTHING))
    assert shown.verdicts == (broken,)


def test_kept_checks_are_shown_by_the_same_rules():
    kept = [{"id": "a", "visibility": "visible", "message": "3", "call": "relu(1)", "notes": ["n"]},
            {"id": "b", "visibility": "hidden", "message": "m", "call": "", "notes": []}]  # fmt: skip
    assert shown_of(kept, Feedback(hidden=Shown.NOTHING)) == kept[:1]
    assert shown_of(kept, Feedback(visible=Shown.RESULT))[0] == {"id": "a", "visibility": "visible", "message": "", "call": "", "notes": []}
