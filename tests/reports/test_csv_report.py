"""Tables that a spreadsheet opens: readable as CSV, and nothing in them is a formula."""

import csv
import io

import pytest
from outcomes import EVIL, a_class, evil_class, mixed, outcome, transcript

from grader.reports import render, render_class
from grader.reports._sheet import cell
from grader.reports.csv import COLUMNS


def rows(text):
    return list(csv.reader(io.StringIO(text)))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "|cmd", "%x", "＝1", "\r=1"])
def test_what_could_be_a_formula_becomes_text(text):
    assert cell(text).startswith("'")


@pytest.mark.parametrize("text", ["a=1", "conv_forward(...)", "", "패딩", "1", "(1, 2)"])
def test_other_text_stays_as_it_is(text):
    assert cell(text) == text


def test_numbers_stay_numbers():
    assert (cell(-1.5), cell(2.0), cell(None)) == ("-1.5", "2", "")


def test_every_line_has_every_column(hostile):
    for given in (mixed(), outcome(), hostile):
        head, *others = rows(render(given, "csv", None))
        assert tuple(head) == COLUMNS and all(len(row) == len(head) for row in others)


def test_no_cell_of_hostile_text_begins_a_formula(hostile):
    cells = [cell for row in rows(render(hostile, "csv", None)) for cell in row]
    cells += [cell for row in rows(render_class(evil_class(), "csv", None)) for cell in row]
    assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@"))]
    assert any(EVIL[2] in cell for cell in cells) or hostile.exit_code != 2


def test_a_class_is_a_line_for_each_student():
    head, first, second = rows(render_class(a_class(mixed(), outcome(transcript())), "csv", None))
    assert head == ["student", "mark", "passed", "zero-pad", "relu", "mistakes", "problems", "submitted_at"]
    assert first[:6] == ["student 0", "0", "no", "4", "2", "zero-pad: pads_every_axis"]
    assert second[:5] == ["student 1", "0.25", "no", "2", ""]
