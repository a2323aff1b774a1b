"""How far right answers stay from their bound, and wrong ones beyond it."""

import math

import numpy as np

from grader.battery import record
from grader.calls import native
from grader.headroom import HeadRoom, error_over_bound, head_room
from grader.model import Raised, Reply, ReplyKind
from grader.proof import prove, verify_seed


def test_right_answers_stay_below_their_bound_and_wrong_ones_far_above(grading):
    grading.secret = verify_seed()
    room = prove(grading, "tanh").head_room
    assert 0 < room.right <= 1 < room.wrong


def test_an_exact_exercise_has_none():
    assert head_room([0.0], [math.inf]) == HeadRoom(None, None)


def test_only_errors_of_values_count(grading):
    exercise = grading.load("tanh").exercise
    call = record(exercise, {"z": np.array([0.5])})
    assert error_over_bound(native(exercise), [(call, Reply(ReplyKind.RAISED, raised=Raised("ValueError", "")))]) == 0
    assert error_over_bound(native(exercise), [(call, Reply(ReplyKind.VALUE, call.answer + 1))]) > 1e6
