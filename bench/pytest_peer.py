"""The same work as a plain pytest and Hypothesis suite would do it, student code and oracle in one process.

    BENCH_COURSE=course BENCH_SUBMISSION=file.py python -m pytest -q bench/pytest_peer.py

Each check of the five exercises becomes one @given test with the exercise's own strategy, oracle, bound and number of
cases. Where this could be read as unfair it is in favour of pytest: laws ask the oracle nothing, arguments are handed
over without a copy, and nobody asks whether they were changed or whether a second call answers the same.
"""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from submissions import EXERCISES

from grader.authoring import Check, Exercise, materialise
from grader.battery import bind, record, strategy_for
from grader.catalog import Course
from grader.comparison import expect_close
from grader.conforming import Notes, conform
from grader.wire import Scalar

COURSE = Course(Path(os.environ["BENCH_COURSE"]))


class Direct:
    """The `call` of a check: the student's function, right here."""

    def __init__(self, exercise: Exercise, function: Callable[..., Any]) -> None:
        self.exercise = exercise
        self.function = function

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        return _plain(self.function(*bind(self.exercise, arguments, named).values()))

    def compare(self, **inputs: Any) -> None:
        bound = self.exercise.bound_inputs(inputs)
        due = record(self.exercise, bound)
        got = conform(_plain(self.function(*bound.values())), due.answer, self.exercise.entry, Notes())
        expect_close(got, due.answer, due.bound, self.exercise.entry)


def _plain(answer: Any) -> Any:
    """A NumPy scalar as the wire would bring it, so that the same comparison can read it."""
    if hasattr(answer, "dtype") and not answer.shape and not hasattr(answer, "flags"):
        return Scalar(answer.item(), answer.dtype.name)
    return answer


def _submission() -> Any:
    spec = importlib.util.spec_from_file_location("submission", os.environ["BENCH_SUBMISSION"])
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _function(module: Any, exercise: Exercise) -> Callable[..., Any]:
    names = (exercise.entry, *exercise.also)
    function: Callable[..., Any] = next(getattr(module, name) for name in names if hasattr(module, name))
    if exercise.operation == "network":
        from grader.sandbox.networks import examine

        return partial(examine, function)
    return function


def _given(check: Check, call: Direct) -> Callable[[], None]:
    @hypothesis.settings(max_examples=check.cases or COURSE.rubric.cases, deadline=None, database=None,
                         suppress_health_check=list(hypothesis.HealthCheck))  # fmt: skip
    @hypothesis.given(strategy_for(check.inputs))
    def test(case: dict[str, Any]) -> None:
        check.judge(call, **case)

    return test


def _examples(call: Direct) -> Callable[[], None]:
    def test() -> None:
        for example in call.exercise.examples:
            call.compare(**example.inputs)

    return test


def _errors(call: Direct) -> Callable[[], None]:
    def test() -> None:
        for error in call.exercise.errors:
            with pytest.raises(Exception) as caught:
                call.function(*map(materialise, call.exercise.bound_inputs(error.inputs).values()))
            assert error.error in [base.__name__ for base in caught.type.__mro__]

    return test


def _define(module: Any) -> None:
    for name in EXERCISES:
        exercise = COURSE.load(name).exercise
        call, prefix = Direct(exercise, _function(module, exercise)), f"test_{name.replace('-', '_')}"
        globals()[f"{prefix}_examples"] = _examples(call)
        globals()[f"{prefix}_errors"] = _errors(call)
        for check in exercise.checks:
            if check.dialects is None or "native" in check.dialects:
                globals()[f"{prefix}_{check.id}"] = _given(check, call)


_define(_submission())
