"""The figures of a class, by hand where a hand suffices."""

import numpy as np
import pytest

from grader.batch.analysis import analyse, point_biserial
from grader.catalog import Course
from grader.classes import StudentResult
from grader.model import Hint, Outcome, Provenance, Report, Sentence, Status, Transcript, Verdict, Visibility

ORIGIN = Provenance({}, "public", {}, "A")
HINT = Hint("has_one_bias_in_all", Sentence("One for each filter."))


def transcript(exercise, points, hint=None, message="it is 3"):
    """One check of 4 points: right with all, wrong with fewer."""
    status = Status.PASSED if points == 4 else Status.FAILED
    verdict = Verdict("counts", "oracle", Visibility.VISIBLE, status, points, 4.0, Sentence(message), seconds=0.5)
    return Transcript(exercise, "a.py", "native", (verdict,), hint)


def student(name, mark, *transcripts):
    return StudentResult(name, Outcome(Report(transcripts, ORIGIN)), mark)


@pytest.fixture
def analysed(course):
    return lambda *students, attempts=(), late=(): analyse(Course(course), students, dict(attempts), late)


def test_an_exercise_has_its_difficulty_time_and_attempts(analysed):
    found = analysed(student("a", 1.0, transcript("conv-params", 4)), student("b", 0.5, transcript("conv-params", 2)),
                     attempts={"a": {"conv-params": 3}}, late=["b"])  # fmt: skip
    (one,) = found.exercises
    assert (one.tried, one.right, one.difficulty, one.attempts, one.seconds, one.shares) == (2, 1, 0.75, 2.0, 0.5, (0.5, 1.0))
    assert (found.mean, found.median, found.late) == (0.75, 0.75, ("b",))


def test_what_was_not_started_or_is_our_fault_is_in_no_figure(analysed):
    idle = Transcript("conv-params", "a.py", "native",
                      (Verdict("x", "oracle", Visibility.VISIBLE, Status.MISSING, 0.0, 4.0),))  # fmt: skip
    assert analysed(student("a", None, idle)).exercises == ()


def test_the_coefficient_is_that_of_numpy():
    right, scores = [True, True, False, True, False], [0.9, 0.7, 0.2, 0.8, 0.4]
    assert point_biserial(right, scores) == pytest.approx(np.corrcoef(right, scores)[0, 1], abs=1e-6)


@pytest.mark.parametrize(("right", "scores"), [([True] * 4, [1, 2, 3, 4]), ([True, False, True], [1, 1, 1]), ([], [])])
def test_without_spread_there_is_no_coefficient(right, scores):
    assert point_biserial(right, scores) is None


def test_an_exercise_discriminates_when_those_who_have_it_right_do_well_elsewhere(analysed):
    group = [student(f"s{n}", 0.5, transcript("conv-params", 4 if n > 3 else 0), transcript("conv-output-size", 4 if n > 3 else 1))
             for n in range(8)]  # fmt: skip
    assert [one.discrimination for one in analysed(*group).exercises] == [1.0, 1.0]


def test_a_misconception_has_its_share_and_what_teaching_it_could_bring(analysed):
    wrong = student("a", 0.5, transcript("conv-params", 0, HINT), transcript("conv-output-size", 4))
    right = student("b", 1.0, transcript("conv-params", 4), transcript("conv-output-size", 4))
    (found,) = analysed(wrong, right).misconceptions
    assert (found.mistake, found.students, found.share) == ("has_one_bias_in_all", ("a",), 0.5)
    assert found.ceiling == pytest.approx(0.25), "a's mark would rise by a half, which is a quarter for two students"


def test_those_with_the_same_wrong_answers_are_a_group(analysed):
    found = analysed(student("a", 0.0, transcript("conv-params", 0)), student("b", 0.0, transcript("conv-params", 0)),
                     student("c", 0.0, transcript("conv-params", 0, message="it is 4")),
                     student("d", 1.0, transcript("conv-params", 4)), student("e", 1.0, transcript("conv-params", 4)))  # fmt: skip
    assert [(one.students, one.checks) for one in found.groups] == [(("a", "b"), ("counts",))]


def test_the_most_failed_check_comes_first(analysed):
    found = analysed(student("a", 0.0, transcript("conv-params", 0), transcript("conv-output-size", 0)),
                     student("b", 0.0, transcript("conv-params", 4), transcript("conv-output-size", 0)))  # fmt: skip
    assert [(one.exercise, one.failed, one.judged) for one in found.checks] == [("conv-output-size", 2, 2), ("conv-params", 1, 2)]
