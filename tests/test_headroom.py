"""How far right answers stay from their bound, and wrong ones beyond it."""

import math

import numpy as np

from grader.battery import record
from grader.exchange import Raised, Reply, ReplyKind
from grader.headroom import HeadRoom, error_over_bound, head_room
from grader.proof import prove, verify_seed
from grader.spoken import native


def test_right_answers_stay_below_their_bound_and_wrong_ones_far_above(grading):
    grading.secret = verify_seed()
    room = prove(grading, "tanh").head_room
    assert 0 < room.right <= 1 < room.wrong


def test_an_exact_exercise_has_none():
    assert head_room([0.0], [math.inf]) == HeadRoom(None, None)


def said_and_due(grading):
    spoken = native(grading.load("tanh").exercise)
    call = record(spoken.exercise, {"z": np.array([0.5])})
    return spoken, spoken.say(call), call.answer


def test_only_errors_of_values_count(grading):
    spoken, said, due = said_and_due(grading)
    refused = said, Reply(ReplyKind.RAISED, raised=Raised("ValueError", ""))
    assert error_over_bound(spoken, [[refused]]) == 0
    assert error_over_bound(spoken, [[(said, Reply(ReplyKind.VALUE, due + 1))]]) > 1e6


def test_where_several_answers_are_right_the_nearest_counts(grading):
    spoken, said, due = said_and_due(grading)
    far, near = ((said, Reply(ReplyKind.VALUE, due + error)) for error in (1, 0))
    other = said, Reply(ReplyKind.VALUE, "a word")
    assert error_over_bound(spoken, [[far, near]]) == 0
    assert error_over_bound(spoken, [[far, other]]) == error_over_bound(spoken, [[other], [far, far]]) > 1e6
