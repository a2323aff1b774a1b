"""One mistake, or one pair, that gives every answer is named; anything else is not guessed at."""

import pytest

from grader.authoring import mistake
from grader.diagnose import alike, as_function, diagnose
from grader.jobs import drawn_batteries
from grader.judge import judge
from grader.sandbox.local import LocalSession
from grader.spoken import native


@pytest.fixture
def named(grading):
    """What the diagnosis says of a wrong conv_output_size."""
    loaded = grading.load("conv-output-size")
    spoken = native(loaded.exercise)

    def name(wrong, mistakes=loaded.mistakes):
        function = as_function(loaded.exercise, wrong)
        judgement = judge(spoken, LocalSession({"conv_output_size": function}), drawn_batteries(grading, loaded),
                          grading.course.rubric.points_for, shrink=False)  # fmt: skip
        hint = diagnose(spoken, mistakes, judgement.answered, judgement.settled)
        return hint and hint.mistake

    return name


@mistake
def adds_one(right, n, f, p=0, s=1):
    """Adds one."""
    return right(n, f, p, s) + 1


@mistake
def ignores_padding(right, n, f, p=0, s=1):
    """Ignores the padding."""
    return right(n, min(f, n), 0, s)


@mistake
def adds_one_too(right, n, f, p=0, s=1):
    """The same by another name."""
    return 1 + right(n, f, p, s)


def test_the_one_mistake_that_fits_is_named(named):
    assert named(adds_one, {"adds_one": adds_one, "ignores_padding": ignores_padding}) == "adds_one"


def test_two_that_fit_alike_are_not_told_apart(named):
    assert named(adds_one, {"adds_one": adds_one, "adds_one_too": adds_one_too}) is None


def test_a_pair_of_mistakes_is_recognised(named):
    def both(right, n, f, p=0, s=1):
        return adds_one(lambda *a: ignores_padding(right, *a), n, f, p, s)

    mistakes = {"adds_one": adds_one, "ignores_padding": ignores_padding}
    assert named(both, mistakes) == "adds_one+ignores_padding"


def test_what_nothing_explains_is_left_unsaid(named):
    assert named(lambda n, f, p=0, s=1: (3 * n + f) % 7) is None


def test_a_right_answer_is_no_mistake(named):
    assert named(lambda n, f, p=0, s=1: (n + 2 * p - f) // s + 1) is None


@pytest.mark.parametrize(
    "left, right, same",
    [(1, 1, True), (1, 1.0, False), (1, True, False), (float("nan"), float("nan"), True), ([1.0], [1.0 + 1e-12], True),
     ((1, 2), [1, 2], False), ({"a": 1}, {"a": 1}, True), ({"a": 1}, {"b": 1}, False), ("x", "x", True), (None, None, True)],
)  # fmt: skip
def test_answers_are_alike_in_kind_and_up_to_rounding(left, right, same):
    assert alike(left, right) is same


def test_a_mistake_is_asked_the_same_call_once_however_many_submissions_fail(named):
    asked = []

    @mistake
    def counts(right, n, f, p=0, s=1):
        """Is asked."""
        asked.append((n, f, p, s))
        return right(n, f, p, s) + 1

    assert named(adds_one, {"counts": counts}) == "counts"
    before = len(asked)
    assert named(adds_one, {"counts": counts}) == "counts"
    assert before == len(asked) > 0
