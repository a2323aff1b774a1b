"""What may be the machine's doing is asked again, and only that."""

import pytest

from grader.batch.doubt import is_doubtful
from grader.model import Sentence, Status, Transcript, Verdict, Visibility


def verdict(status, check="law", message=None):
    return Verdict(check, "law", Visibility.VISIBLE, status, 0.0, 1.0, message)


def is_asked_again(*verdicts):
    return is_doubtful(Transcript("relu", "a.py", "native", verdicts))


def died(how):
    return verdict(Status.CRASHED, message=Sentence("it ended the process ({how})", {"how": how}))


def test_a_worker_that_was_killed_is_asked_again_and_one_that_left_is_not():
    assert is_asked_again(died("SIGKILL"))
    assert not is_asked_again(died("SIGSEGV")) and not is_asked_again(died("exit 0"))


def test_one_late_answer_among_right_ones_is_asked_again_and_an_endless_loop_is_not():
    assert is_asked_again(verdict(Status.PASSED), verdict(Status.TIMEOUT))
    assert not is_asked_again(verdict(Status.FAILED), verdict(Status.TIMEOUT))
    assert not is_asked_again(verdict(Status.TIMEOUT), verdict(Status.TIMEOUT))


def test_right_answers_that_count_for_nothing_as_all_others_were_late_are_asked_for_again():
    assert is_asked_again(verdict(Status.SKIPPED), verdict(Status.TIMEOUT))
    assert not is_asked_again(verdict(Status.SKIPPED), verdict(Status.FAILED), verdict(Status.TIMEOUT))


@pytest.mark.parametrize("status", [Status.PASSED, Status.FAILED, Status.RAISED, Status.MEMORY, Status.MISSING])
def test_what_no_machine_does_is_not_asked_again(status):
    assert not is_asked_again(verdict(Status.PASSED), verdict(status))


def test_an_unsteady_answer_is_asked_again():
    assert is_asked_again(verdict(Status.FAILED, "answers_the_same_again"))
