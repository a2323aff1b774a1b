"""Marks follow answers: what is right earns, what is constant earns nothing, what failed is shown at its smallest."""

import pytest

from grader import jobs
from grader.errors import GraderFault
from grader.grading import grade_submission
from grader.model import Status

RIGHT = "def conv_output_size(n, f, p=0, s=1):\n    if f > n + 2*p or s < 1 or p < 0:\n        raise ValueError\n    return (n + 2*p - f)//s + 1\n"


@pytest.fixture
def graded(grading, submitted):
    """The one transcript of this source."""

    def grade(*cells, secret=None, search=False, name="my.py"):
        grading.secret, grading.search = secret, search
        (transcript,) = grade_submission(grading, submitted(*cells, name=name))
        return transcript

    return grade


def check(transcript, name):
    return next(v for v in transcript.verdicts if v.check == name)


def size(formula):
    return RIGHT.replace("(n + 2*p - f)//s + 1", formula)


def test_a_right_answer_earns_everything(graded):
    transcript = graded(RIGHT)
    assert transcript.status is Status.PASSED
    assert transcript.score == transcript.max_score > 0


def test_turning_it_wrong_takes_the_mark_and_names_the_mistake(graded):
    transcript = graded(size("-(-(n + 2*p - f)//s) + 1"))
    assert transcript.status is Status.FAILED
    assert 0 < transcript.score < transcript.max_score
    assert transcript.hint is not None and transcript.hint.mistake == "rounds_up"


def test_two_mistakes_at_once_are_recognised_as_a_pair_or_not_at_all(graded):
    transcript = graded(size("-(-(n + p - f)//s) + 1"))
    assert transcript.hint is None or "+" in transcript.hint.mistake


def test_an_answer_that_no_mistake_explains_is_not_guessed_at(graded):
    assert graded(size("(n * 7 + f * 3 + p + s) % 11")).hint is None


@pytest.mark.parametrize("constant", ["4", "0", "None", "n", "float('nan')", "True", "[]"])
def test_a_constant_earns_nothing(graded, constant):
    transcript = graded(f"def conv_output_size(n, f, p=0, s=1):\n    return {constant}\n")
    assert transcript.score == 0


def test_a_table_of_the_visible_examples_earns_nothing_officially(graded):
    table = "TABLE = {(6, 3, 0, 1): 4, (6, 3, 1, 1): 6, (7, 3, 0, 2): 3, (39, 3, 0, 1): 37, (37, 5, 0, 2): 17, (17, 5, 0, 2): 7}\n"
    source = table + "def conv_output_size(n, f, p=0, s=1):\n    return TABLE.get((n, f, p, s), 1)\n"
    assert graded(source, secret="s").score == 0


def test_a_partly_right_answer_earns_a_part(graded):
    transcript = graded(size("(n + 2*p - f) + 1"))
    assert 0 < transcript.score < transcript.max_score


def test_the_first_drawn_failure_is_shrunk_to_a_call_that_can_be_pasted(graded):
    transcript = graded(size("-(-(n + 2*p - f)//s) + 1"))
    failing = next(v for v in transcript.verdicts if v.kind == "oracle" and v.status is Status.FAILED)
    namespace = {}
    exec(size("-(-(n + 2*p - f)//s) + 1"), namespace)
    assert f"is {eval(failing.call, namespace)}, but" in str(failing.message)
    assert len(failing.call) < 40


def test_hidden_twins_are_judged_only_with_a_secret(graded):
    assert not any(v.check.endswith("@hidden") for v in graded(RIGHT).verdicts)
    assert any(v.check.endswith("@hidden") for v in graded(RIGHT, secret="s").verdicts)


def test_the_same_secret_gives_the_same_verdicts(graded):
    wrong = size("round((n + 2*p - f)/s) + 1")
    first, again = (graded(wrong, secret="a") for _ in range(2))
    assert first == again


def test_state_carried_between_calls_is_a_failure_that_says_so(graded):
    source = "CALLS = []\n" + RIGHT.replace("    return", "    CALLS.append(n)\n    if len(CALLS) > 40: return -1\n    return")
    verdict = check(graded(source), "answers_the_same_again")
    assert verdict.status is Status.FAILED
    assert "earlier calls or on chance" in str(verdict.message)


def test_a_wrong_error_is_told_from_a_missing_one(graded):
    transcript = graded(RIGHT.replace("raise ValueError", "raise TypeError"))
    errors = [v for v in transcript.verdicts if v.kind == "error"]
    assert {v.status for v in errors} == {Status.RAISED}
    assert "but should raise ValueError" in str(errors[0].message)


def test_code_that_raises_shows_what_and_where(graded):
    transcript = graded("def conv_output_size(n, f, p=0, s=1):\n    return n.size\n")
    assert transcript.status is Status.RAISED
    assert "AttributeError" in str(transcript.verdicts[0].message)
    assert "my.py, line 2" in str(transcript.verdicts[0].message)


def test_code_that_hangs_is_answered_in_time(graded):
    transcript = graded("def conv_output_size(n, f, p=0, s=1):\n    while True: pass\n")
    assert transcript.status is Status.TIMEOUT
    assert transcript.score == 0


@pytest.mark.parametrize("blank", ["pass", "...", "raise NotImplementedError('to do')", "size = None\n    return size", "return None"])
def test_a_placeholder_is_not_started_rather_than_wrong(graded, blank):
    transcript = graded(f"def conv_output_size(n, f, p=0, s=1):\n    {blank}\n")
    assert {str(v.message) for v in transcript.verdicts} == {"not started"}
    assert transcript.status is Status.MISSING


def test_a_failing_prerequisite_is_named(grading, submitted):
    source = (
        "import numpy as np\n"
        "def zero_pad(x, pad):\n    return np.pad(x, ((0,0),(pad,0),(pad,0),(0,0)))\n"
        "def conv_forward(x, w, b, stride=1, pad=0):\n"
        "    x = zero_pad(x, pad)\n"
        "    n = (x.shape[1]-w.shape[0])//stride+1, (x.shape[2]-w.shape[1])//stride+1\n"
        "    out = np.zeros((x.shape[0], *n, w.shape[3]))\n"
        "    for i in range(n[0]):\n        for j in range(n[1]):\n"
        "            a = x[:, i*stride:i*stride+w.shape[0], j*stride:j*stride+w.shape[1]]\n"
        "            out[:, i, j] = np.tensordot(a, w, 3) + b.ravel() * 1.5\n"
        "    return out\n"
    )
    transcripts = {t.exercise: t for t in grade_submission(grading, submitted(source))}
    assert transcripts["zero-pad"].status is Status.FAILED
    assert transcripts["conv-forward"].blame == "zero-pad"


WRONG = {"ceil": size("-(-(n + 2*p - f)//s) + 1"), "no one": size("(n + 2*p - f)//s"), "right": RIGHT}


@pytest.mark.parametrize("source", WRONG.values(), ids=WRONG)
def test_a_live_search_agrees_with_the_battery(graded, source):
    drawn, searched = graded(source), graded(source, search=True)
    assert drawn.status == searched.status
    assert [v.status for v in drawn.verdicts] == [v.status for v in searched.verdicts]


def test_a_fault_of_ours_is_tried_again_and_costs_nothing(graded, monkeypatch):
    faults = iter([GraderFault("the template died")])
    judged = jobs.judged

    def failing_once(grading, job):
        for fault in faults:
            raise fault
        return judged(grading, job)

    monkeypatch.setattr(jobs, "judged", failing_once)
    assert graded(RIGHT).status is Status.PASSED


def test_a_fault_that_stays_is_shown_as_ours(graded, monkeypatch):
    def failing(grading, job):
        raise GraderFault("no more processes")

    monkeypatch.setattr(jobs, "judged", failing)
    transcript = graded(RIGHT)
    assert transcript.status is Status.BROKEN
    assert transcript.max_score == 0
    assert "costs nothing" in str(transcript.verdicts[0].message)
