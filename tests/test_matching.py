"""Which exercise a file solves, and in which dialect, shows in its names and parameters."""

import pytest

from grader.exchange import FunctionOutline
from grader.index import DialectEntry, IndexEntry
from grader.matching import find_exercises

CONV = IndexEntry(
    "conv-forward", "Convolution", "layers", "conv_forward", also=("convolve_forward",),
    dialects=(DialectEntry("coursera", "conv_forward", ("A_prev", "W", "b", "hparameters")),
              DialectEntry("cs231n", "conv_forward_naive", ("x", "w", "b", "conv_param"))),
)  # fmt: skip


def outline(name, *parameters, file="my.py", blank=False):
    return FunctionOutline(name, parameters, file, 1, False, blank)


@pytest.mark.parametrize(
    "function, dialect",
    [
        (outline("conv_forward", "x", "w", "b", "stride", "pad"), "native"),
        (outline("conv_forward", "image", "kernel"), "native"),
        (outline("convolve_forward", "x"), "native"),
        (outline("conv_forward", "A_prev", "W", "b", "hparameters"), "coursera"),
        (outline("conv_forward_naive", "x", "w", "b", "conv_param"), "cs231n"),
        (outline("conv_forward_naive", "anything"), "cs231n"),
    ],
)
def test_the_dialect_shows_in_names_and_parameters(function, dialect):
    (match,) = find_exercises({CONV.id: CONV}, [function])
    assert (match.exercise, match.dialect, match.outline) == ("conv-forward", dialect, function)


def test_other_names_solve_nothing():
    assert find_exercises({CONV.id: CONV}, [outline("conv", "x")]) == []


def test_of_several_files_the_one_named_after_the_exercise_is_taken():
    files = [outline("conv_forward", file="a.py"), outline("conv_forward", file="week1/conv_forward.py")]
    (match,) = find_exercises({CONV.id: CONV}, files)
    assert match.path == "week1/conv_forward.py"


def test_an_attempt_is_taken_before_a_placeholder():
    files = [outline("conv_forward", file="a.py", blank=True), outline("conv_forward", file="b.py")]
    assert find_exercises({CONV.id: CONV}, files)[0].path == "b.py"


def test_the_last_definition_of_a_name_holds():
    functions = [outline("conv_forward", blank=True), outline("conv_forward", "x")]
    assert find_exercises({CONV.id: CONV}, functions)[0].outline.parameters == ("x",)


def test_placeholders_beside_the_entry_count_as_not_defined():
    functions = [outline("conv_forward"), outline("zero_pad", blank=True), outline("helper")]
    assert find_exercises({CONV.id: CONV}, functions)[0].defined == {"conv_forward", "helper"}
