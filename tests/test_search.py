"""A live Hypothesis search and the replayed batteries come to the same verdict on every solution and mistake."""

import pytest

from grader import shrinking
from grader.battery import BatteryCase
from grader.conforming import Notes
from grader.diagnose import as_function
from grader.failures import failure_of
from grader.jobs import drawn_batteries
from grader.sandbox.local import LocalSession
from grader.shrinking import smallest_failing
from grader.spoken import native

THE_FIRST = ("conv-output-size", "same-padding", "conv-params", "network-summary", "zero-pad", "conv-forward",
             "pool-forward", "softmax", "conv-backward", "pool-backward")  # fmt: skip


@pytest.fixture(autouse=True)
def no_more_cases_than_a_battery_has(monkeypatch):
    monkeypatch.setattr(shrinking, "MAX_TRIES", 15)
    monkeypatch.setattr(shrinking, "MAX_EXAMPLES", 15)


def failing_case(loaded, function, check):
    """Does this drawn case fail the function?"""
    spoken, session = native(loaded.exercise), LocalSession({loaded.exercise.entry: function})
    return lambda drawn: failure_of(spoken, check, BatteryCase(drawn, ()), (), lambda case: session.ask([case])[0],
                                    Notes()) is not None  # fmt: skip


def found_by_battery(loaded, function, battery):
    return any(failing_case(loaded, function, check)(case.drawn)
               for check in loaded.exercise.checks for case in battery[check.id])  # fmt: skip


def found_by_search(loaded, function):
    return any(smallest_failing(check.inputs, failing_case(loaded, function, check), seed=1) is not None
               for check in loaded.exercise.checks)  # fmt: skip


@pytest.mark.parametrize("exercise", THE_FIRST)
def test_a_search_and_the_battery_agree_on_the_oracle_and_on_every_mistake(grading, exercise):
    loaded = grading.load(exercise)
    (drawn,) = drawn_batteries(grading, loaded)
    functions = {name: as_function(loaded.exercise, wrong) for name, wrong in loaded.mistakes.items()}
    for name, function in {"the oracle": loaded.exercise.oracle, **functions}.items():
        assert found_by_search(loaded, function) == found_by_battery(loaded, function, drawn.battery), name
