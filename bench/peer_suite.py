"""The checks of the five exercises as plain test functions, student code and oracle in one process, for other graders.

Where this could be read as unfair it is in favour of the others: laws ask the oracle nothing, arguments are handed
over without a copy, and nobody asks whether they were changed or whether a second call answers the same. With
BENCH_CACHE the cases are not drawn by Hypothesis but read from a battery that was drawn beforehand, in a plain loop
that ends at the first failure.
"""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from submissions import EXERCISES

from grader.battery import PUBLIC, Battery, bind, record, strategy_for
from grader.catalog import Course, LoadedExercise
from grader.checks import Check
from grader.comparison import expect_close
from grader.conforming import Notes, conform
from grader.exercise import Exercise, materialise
from grader.kept_batteries import load_battery
from grader.values import Scalar

COURSE = Course(Path(os.environ["BENCH_COURSE"]))
DRAWN = os.environ.get("BENCH_CACHE")
Test = Callable[[], None]


class Direct:
    """The `call` of a check: the student's function, right here."""

    def __init__(self, exercise: Exercise, function: Callable[..., Any]) -> None:
        self.exercise = exercise
        self.function = function

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        given = bind(self.exercise, arguments, named)  # handed over by place, so defaults in between are filled in
        return _plain(self.function(*self.exercise.bound_inputs(given).values()))

    def compare(self, **inputs: Any) -> None:
        bound = self.exercise.bound_inputs(inputs)
        due = record(self.exercise, bound)
        got = conform(_plain(self.function(*bound.values())), due.answer, self.exercise.entry, Notes())
        expect_close(got, due.answer, due.bound, self.exercise.entry)


def tests(module: Any, only: str = "") -> Iterator[tuple[str, Test]]:
    """Every check by its name, asked of what this module defines; with `only`, of one exercise."""
    for name in EXERCISES:
        if only in ("", name):
            yield from _tests(name, module)


def names() -> list[str]:
    """The names of all tests, without any student's code."""
    return [name for exercise in EXERCISES for name in _test_names(exercise)]


def run(test: str, defined: dict[str, Any]) -> None:
    """One test by its name, asked of a notebook's namespace. Raises what the test raises."""
    exercise = next(name for name in EXERCISES if test.startswith(f"{_prefix(name)}_"))
    dict(tests(SimpleNamespace(**defined), exercise))[test]()


def submission() -> Any:
    """The submitted file as a module."""
    spec = importlib.util.spec_from_file_location("submission", os.environ["BENCH_SUBMISSION"])
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _tests(name: str, module: Any) -> Iterator[tuple[str, Test]]:
    exercise = _loaded(name).exercise
    call = Direct(exercise, _function(module, exercise))
    given = _looped if DRAWN else _given
    makers = [lambda: _examples(call), lambda: _errors(call), *(partial(given, check, call) for check in _checks(name))]
    return ((test, make()) for test, make in zip(_test_names(name), makers, strict=True))


def _test_names(name: str) -> list[str]:
    parts = ["examples", "errors", *(check.id for check in _checks(name))]
    return [f"{_prefix(name)}_{part}" for part in parts]


def _prefix(name: str) -> str:
    return f"test_{name.replace('-', '_')}"


def _checks(name: str) -> list[Check]:
    checks = _loaded(name).exercise.checks
    return [check for check in checks if check.dialects is None or "native" in check.dialects]


@cache
def _loaded(name: str) -> LoadedExercise:
    return COURSE.load(name)


@cache
def _battery(name: str) -> Battery:
    loaded = _loaded(name)
    return load_battery(loaded.exercise, PUBLIC, COURSE.rubric.cases, Path(DRAWN or ""), loaded.sources)


def _plain(answer: Any) -> Any:
    """A NumPy scalar as the wire would bring it, so that the same comparison can read it."""
    if hasattr(answer, "dtype") and not answer.shape and not hasattr(answer, "flags"):
        return Scalar(answer.item(), answer.dtype.name)
    return answer


def _function(module: Any, exercise: Exercise) -> Callable[..., Any]:
    known = (exercise.entry, *exercise.also)
    function: Callable[..., Any] = next(getattr(module, name) for name in known if hasattr(module, name))
    if exercise.operation == "network":
        from grader.sandbox.networks import examine

        return partial(examine, function)
    return function


def _given(check: Check, call: Direct) -> Test:
    import hypothesis

    @hypothesis.settings(max_examples=check.cases or COURSE.rubric.cases, deadline=None, database=None,
                         suppress_health_check=list(hypothesis.HealthCheck))  # fmt: skip
    @hypothesis.given(strategy_for(check.inputs))
    def test(case: dict[str, Any]) -> None:
        check.judge(call, **case)

    return test


def _looped(check: Check, call: Direct) -> Test:
    def test() -> None:
        for case in _battery(call.exercise.id)[check.id]:
            check.judge(call, **case.drawn)

    return test


def _examples(call: Direct) -> Test:
    def test() -> None:
        for example in call.exercise.examples:
            call.compare(**example.inputs)

    return test


def _errors(call: Direct) -> Test:
    def test() -> None:
        for error in call.exercise.errors:
            _expect_error(call, error)

    return test


def _expect_error(call: Direct, error: Any) -> None:
    try:
        call.function(*map(materialise, call.exercise.bound_inputs(error.inputs).values()))
    except Exception as raised:
        if error.error in [base.__name__ for base in type(raised).__mro__]:
            return
    raise AssertionError(f"{error.error} is due")
