"""Types and shapes are judged strictly, allowances are noted, and every refusal is a sentence a student understands."""

import numpy as np
import pytest

from grader.comparison import Mismatch, expect_close, expect_equal
from grader.conforming import Notes, conform
from grader.values import Opaque, Scalar, Tensor


def refusal(got, like):
    with pytest.raises(Mismatch) as caught:
        conform(got, like, "f(...)", Notes())
    return str(caught.value)


def allowed(got, like):
    notes = Notes()
    return conform(got, like, "f(...)", notes), [str(note) for note in notes.sentences.values()]


ARRAY = np.zeros((2, 3))


@pytest.mark.parametrize(
    "got, like, sentence",
    [
        (True, 1, "f(...) is True (a bool), but should be an int"),
        (4.0, 4, "f(...) is 4.0 (a float), but should be an int"),
        (None, 4, "f(...) is None, but should be an int"),
        ("4", 4, "f(...) is '4' (a str), but should be an int"),
        (Opaque("AlwaysEqual"), 4, "f(...) is an object of type AlwaysEqual, but should be an int"),
        (Scalar(4.0, "float64"), 4, "f(...) is 4.0 (a NumPy float64), but should be an int"),
        (np.zeros(()), ARRAY, "f(...).shape is (), but should be (2, 3)"),
        (np.zeros((3, 2)), ARRAY, "f(...).shape is (3, 2), but should be (2, 3)"),
        (np.zeros((0, 3)), ARRAY, "f(...).shape is (0, 3), but should be (2, 3)"),
        (np.zeros((2, 3), "float32"), ARRAY, "f(...).dtype is float32, but should be float64"),
        (np.zeros((2, 3), "complex128"), ARRAY, "f(...).dtype is complex128, but should be float64"),
        (np.zeros((2, 3), bool), ARRAY, "f(...).dtype is bool, but should be float64"),
        ([[1.0], [2.0, 3.0]], ARRAY, "f(...) is [[1.0], [2.0, 3.0]] (a list), but should be a NumPy array of shape (2, 3)"),
        ((1, 2, 3), (1, 2), "len(f(...)) is 3, but should be 2"),
        ((1, 2.5), (1, 2), "f(...)[1] is 2.5 (a float), but should be an int"),
        (1, (1, 2), "f(...) is 1 (an int), but should be a tuple of 2"),
        ({"a": 1}, {"a": 1, "b": 2}, "f(...)['b'] is not there, but should be there"),
        (1, True, "f(...) is 1 (an int), but should be a bool"),
        (5, {1, 2}, "f(...) is 5 (an int), but should be a set"),
    ],
    ids=str,
)
def test_a_wrong_structure_is_said_in_a_sentence(got, like, sentence):
    assert refusal(got, like) == sentence


@pytest.mark.parametrize(
    "got, like, note",
    [
        (Scalar(4, "int64"), 4, "a NumPy integer was accepted where a plain int is due"),
        (np.array([4]), 4, "an array of one element was accepted where a plain number is due"),
        (np.array([[[2.5]]]), 2.5, "an array of one element was accepted where a plain number is due"),
        ([[0, 0, 0], [0, 0, 0]], ARRAY, "a list was accepted where a NumPy array is due"),
        (np.zeros((1, 2, 1, 3)), ARRAY, "extra axes of length 1 were accepted: shape (1, 2, 1, 3) where (2, 3) is due"),
        ([1, 2], (1, 2), "a list was accepted where a tuple is due"),
        (np.array([1, 2]), (1, 2), "a NumPy array was accepted where a tuple is due"),
        ([(0, 1)], {(0, 1)}, "a list was accepted where a set is due"),
    ],
    ids=str,
)
def test_what_a_fair_human_would_accept_is_accepted_with_a_note(got, like, note):
    value, notes = allowed(got, like)
    assert note in notes
    expect_close(value, like)


def test_nan_stays_nan_and_an_integer_beyond_floats_is_infinite():
    assert str(allowed(float("nan"), 1.0)[0]) == "nan"
    assert allowed(10**400, 1.0)[0] == float("inf")


def test_a_more_precise_array_and_exact_integers_need_no_note():
    assert allowed(np.zeros((2, 3)), np.zeros((2, 3), "float32"))[1] == []
    assert allowed(np.zeros((2, 3), int), ARRAY)[1] == []


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_nan_and_infinity_are_never_close(bad):
    with pytest.raises(Mismatch, match="but should be 1"):
        expect_close(np.array([1.0, bad]), np.ones(2), bound=np.full(2, np.inf))


def test_the_first_wrong_element_is_named():
    with pytest.raises(Mismatch) as caught:
        expect_close(np.array([[1.0, 2.0], [3.0, 5.0]]), np.array([[1.0, 2.0], [3.0, 4.0]]), what="f(...)")
    assert str(caught.value) == "f(...)[1, 1] is 5, but should be 4"


def test_an_error_just_beyond_rounding_says_how_far():
    with pytest.raises(Mismatch, match="times further off than rounding can explain"):
        expect_close(np.array([1.0 + 1e-10]), np.ones(1), bound=np.full(1, 1e-12))


def test_truth_texts_sets_and_none_are_compared_as_they_are():
    expect_equal({(0, 1)}, {(0, 1)})
    for got, want in ((True, False), ("a", "b"), ({1}, {2}), (1, None)):
        with pytest.raises(Mismatch):
            expect_equal(got, want)


def test_tensors_must_agree_in_shape_and_dtype():
    like = Tensor(np.zeros(3, "float32"), "float32")
    assert "float64" in refusal(Tensor(np.zeros(3), "float64"), like)
    assert "shape" in refusal(Tensor(np.zeros(4, "float32"), "float32"), like)
    assert "a tensor of shape (3,)" in refusal(np.zeros(3, "float32"), like)
