"""What stands behind a failure, kept for a picture; and that nothing hidden is kept."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from grader.comparison import Mismatch, expect_close
from grader.dialects import Dialect
from grader.exchange import Case, Step
from grader.exhibits import exhibit_of, rows_of
from grader.feedback import as_allowed
from grader.grading import grade_submission
from grader.model import Exhibit, Grid, Row, Sentence, Status, Transcript, Verdict, Visibility
from grader.network_layers import expect_layers, expect_sizes
from grader.redaction import redacted
from grader.rules import Feedback, Shown

NATIVE = Dialect("native", "conv", ("x", "w", "stride"), lambda defined, **inputs: None)
ROOT = Path(__file__).resolve().parents[1]
WRONG_SUMMARY = """
right = network_summary
def network_summary(input_shape, layers):
    return [(name, shape, size, count + 1) for name, shape, size, count in right(input_shape, layers)]
"""
SECRET = Exhibit((Grid("x", (1,), (42.0,)),))


def mismatch(got, want):
    with pytest.raises(Mismatch) as caught:
        expect_close(got, want)
    return caught.value


def test_arrays_and_numbers_have_the_names_of_their_parameters():
    case = Case((Step("conv", (np.ones((2, 2)), np.zeros(3), 2)),))
    shown = exhibit_of(case, None, NATIVE)
    assert [(grid.name, grid.shape) for grid in shown.arrays] == [("x", (2, 2)), ("w", (3,))]
    assert shown.numbers == {"stride": 2.0}


def test_arguments_of_an_earlier_call_have_the_names_that_layers_share():
    earlier = Step("conv_forward_naive", (np.ones(2), np.ones(3), np.ones(4), {"stride": 2}))
    shown = exhibit_of(Case((earlier, Step("conv", (np.ones(5),)))), None, NATIVE)
    assert [grid.name for grid in shown.arrays] == ["x", "w", "b", "x"] and shown.numbers == {"stride": 2.0}
    shown = exhibit_of(Case((Step("pool", (np.ones(2), np.ones(3))), Step("conv", ()))), None, NATIVE)
    assert [grid.name for grid in shown.arrays] == ["x", "pool: 2"]


def test_the_wrong_places_are_marked():
    shown = exhibit_of(None, mismatch(np.array([[1.0, 9], [3, np.nan]]), np.array([[1.0, 2], [3, 4]])), NATIVE)
    assert shown.wrong == (1, 3)
    assert shown.given.values[1] == 9 and shown.due.values == (1, 2, 3, 4)


def test_arrays_of_different_shapes_are_shown_without_marks():
    shown = exhibit_of(None, mismatch(np.ones(3), np.ones(4)), NATIVE)
    assert (shown.given.shape, shown.due.shape, shown.wrong) == ((3,), (4,), ())


def test_a_huge_array_is_told_by_its_shape_only():
    shown = exhibit_of(None, mismatch(np.ones((100, 100)), np.zeros((100, 100))), NATIVE)
    assert shown.given == Grid("the answer", (100, 100), ()) and shown.wrong == ()


def test_the_parts_of_a_dict_are_numbers_of_their_own():
    case = Case((Step("conv", (np.ones(2), np.ones(2), {"stride": 2, "pad": 1})),))
    assert exhibit_of(case, None, NATIVE).numbers == {"stride": 2.0, "pad": 1.0}


def test_a_layer_table_marks_the_wrong_rows():
    with pytest.raises(Mismatch) as caught:
        expect_sizes(lambda **_: {"activations": "6x28x28\n6x15x15"}, ("conv 6x28x28", "pool 6x14x14", "dense 10"))
    assert caught.value.rows == (Row("conv", "6x28x28", "6x28x28", False), Row("pool", "6x15x15", "6x14x14", True),
                                 Row("dense", "nothing", "10", True))  # fmt: skip


def test_a_wrong_summary_is_shown_row_by_row(grading, submitted):
    code = (ROOT / "exercises/network-summary/solutions").glob("*.py").__next__().read_text()
    (transcript,) = grade_submission(grading, submitted(code + WRONG_SUMMARY))
    (example,) = [v for v in transcript.verdicts if v.check == "example_1"]
    rows = example.exhibit.rows
    assert [row.name for row in rows][:2] == ["conv1", "pool1"]
    assert rows[0] == Row("conv1", "(28, 28, 6), 4704, 457", "(28, 28, 6), 4704, 456", True)


def test_what_is_no_list_of_rows_has_none():
    assert rows_of((1, 2), (1, 3)) == rows_of([1], [2]) == rows_of({}, {}) == ()


def test_a_layer_with_other_parameters_stands_beside_the_due_one():
    with pytest.raises(Mismatch) as caught:
        expect_layers(lambda **_: {"layers": "6x3x5x5 6\t\n10x80 10\t"}, ("6x3x5x5 6", "10x84 10"))
    assert [row.wrong for row in caught.value.rows] == [False, True]
    assert caught.value.rows[1].given.startswith("810 (") and caught.value.rows[1].due.startswith("850 (")


def test_a_graded_failure_has_its_exhibit_and_its_line(grading, submitted):
    code = "import numpy as np\n\ndef zero_pad(x, pad):\n    return np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)), constant_values=1)"
    (transcript,) = grade_submission(grading, submitted(code))
    assert transcript.line == 3
    shown = [v.exhibit for v in transcript.verdicts if v.status is Status.FAILED and v.exhibit is not None]
    assert any(e.given and e.wrong and e.numbers.get("pad") for e in shown)


def test_nothing_of_hidden_inputs_is_left_for_the_student(grading, submitted):
    (transcript,) = grade_submission(grading, submitted("def zero_pad(x, pad):\n    return x"))
    hidden = Verdict("law@hidden", "oracle", Visibility.HIDDEN, Status.FAILED, 0, 1, exhibit=SECRET)
    visible = Verdict("law", "oracle", Visibility.VISIBLE, Status.FAILED, 0, 1, exhibit=SECRET)
    shown = redacted(replace(transcript, verdicts=(hidden, visible)))
    assert [verdict.exhibit for verdict in shown.verdicts] == [None, None]


def test_a_course_that_does_not_show_how_a_check_fails_draws_it_neither():
    visible = Verdict("law", "oracle", Visibility.VISIBLE, Status.FAILED, 0, 1, Sentence("it is 3"), exhibit=SECRET)
    allowed = as_allowed(Transcript("zero-pad", "my.py", "native", (visible,)), Feedback(visible=Shown.RESULT))
    assert [verdict.exhibit for verdict in allowed.verdicts] == [None]


def test_a_number_too_large_for_a_picture_is_left_out():
    assert exhibit_of(Case((Step("conv", (np.ones(1), np.ones(1), 10**400)),)), None, NATIVE).numbers == {}
