"""Batteries: the cases of every check, drawn by Hypothesis once for an exercise and a seed, with the oracle's answers.

A law is recorded by running it on the oracle: the calls it makes are what a worker will be asked, and the law
itself is thereby proved on the oracle.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from grader.arrays import quiet
from grader.checks import Check
from grader.comparison import Mismatch, expect_close
from grader.conforming import Notes, conform
from grader.drawing import Draw, Inputs, Integers, draw_with
from grader.errors import ExerciseError
from grader.exercise import Exercise

PUBLIC = "public"


@dataclass(frozen=True, eq=False)
class RecordedCall:
    """One native call: its arguments by name, the oracle's answer, and the honest error of that answer.

    Known by its identity, so that what is made of it can be kept.
    """

    inputs: Mapping[str, Any]
    answer: Any
    bound: Any


@dataclass(frozen=True)
class BatteryCase:
    """One case of a check: what was drawn, and the calls that judging it makes."""

    drawn: Mapping[str, Any]
    calls: tuple[RecordedCall, ...]


Battery = Mapping[str, tuple[BatteryCase, ...]]  # by the check's id


class OracleCall:
    """The `call` that a check receives while it is recorded: it answers with the oracle."""

    def __init__(self, exercise: Exercise) -> None:
        self.exercise = exercise
        self.calls: list[RecordedCall] = []

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        return self._record(bind(self.exercise, arguments, named), bounded=False).answer

    def compare(self, **inputs: Any) -> None:
        recorded = self._record(self.exercise.given_inputs(inputs), bounded=True)
        expect_close(recorded.answer, recorded.answer, recorded.bound, self.exercise.entry)

    def _record(self, inputs: dict[str, Any], bounded: bool) -> RecordedCall:
        recorded = record(self.exercise, inputs, bounded)
        self.calls.append(recorded)
        return recorded


def record(exercise: Exercise, inputs: dict[str, Any], bounded: bool = True) -> RecordedCall:
    """Run the oracle on a copy of these inputs; what is not among them has its default."""
    answer = exercise.answer(inputs)
    bound = exercise.tolerance.bound(exercise.oracle, exercise.bound_inputs(inputs), answer) if bounded else None
    return RecordedCall(inputs, answer, bound)


def bind(exercise: Exercise, arguments: tuple[Any, ...], named: Mapping[str, Any]) -> dict[str, Any]:
    """Native arguments by name; who leaves one out asks for the student's own default."""
    return exercise.given_inputs({**dict(zip(exercise.parameters, arguments, strict=False)), **named})


def draw_battery(exercise: Exercise, seed: str, cases: int) -> Battery:
    """Draw and record the cases of every check; the worked examples come with the public seed."""
    examples = {example_id(i): (_record_example(exercise, i),) for i in range(len(exercise.examples))}
    drawn = {check.id: _draw_check(exercise, check, seed, check.cases or cases) for check in exercise.checks}
    return {**(examples if seed == PUBLIC else {}), **drawn}


def example_id(index: int) -> str:
    return f"example_{index + 1}"


def _record_example(exercise: Exercise, index: int) -> BatteryCase:
    """Raises ExerciseError when the oracle does not give what the fact says."""
    example = exercise.examples[index]
    call = record(exercise, exercise.bound_inputs(example.inputs))
    try:
        fact = conform(example.gives, call.answer, exercise.entry, Notes())
        expect_close(fact, call.answer, call.bound, exercise.entry)
    except Mismatch as error:
        raise ExerciseError(f"{exercise.id}: {example_id(index)} and the oracle disagree: {error}") from None
    return BatteryCase(example.inputs, (RecordedCall(example.inputs, call.answer, call.bound),))


def draw_inputs(inputs: Inputs, seed: int, count: int) -> list[dict[str, Any]]:
    """`count` draws by Hypothesis, the simplest first, the same for the same seed."""
    house_hypothesis()
    import hypothesis

    drawn: list[dict[str, Any]] = []

    @hypothesis.seed(seed)
    @hypothesis.settings(
        max_examples=count, database=None, deadline=None, phases=[hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
    )  # fmt: skip
    @hypothesis.given(strategy_for(inputs))
    def collect(case: dict[str, Any]) -> None:
        drawn.append(case)

    collect()
    return drawn


def house_hypothesis() -> None:
    """To be called before it is imported: it would otherwise make a folder of its own where a command is run."""
    os.environ.setdefault("HYPOTHESIS_STORAGE_DIRECTORY", os.path.join(tempfile.gettempdir(), "convgrade-hypothesis"))


def strategy_for(inputs: Inputs) -> Any:
    """The input function as a Hypothesis strategy."""
    from hypothesis import strategies

    @strategies.composite
    def strategy(draw_value: Callable[[Any], Any]) -> dict[str, Any]:
        def draw_integer(range_: Integers) -> int:
            return int(draw_value(strategies.integers(range_.low, range_.high)))

        draw: Draw = draw_with(draw_integer)
        return inputs(draw)

    return strategy()


def seed_for(exercise: Exercise, check: str, seed: str) -> int:
    """A whole number that depends on the exercise, the check and the seed, and tells nothing of the seed."""
    digest = hashlib.sha256(f"{seed}|{exercise.id}|{check}".encode()).digest()
    return int.from_bytes(digest[:8], "little")


def _draw_check(exercise: Exercise, check: Check, seed: str, count: int) -> tuple[BatteryCase, ...]:
    drawn = draw_inputs(check.inputs, seed_for(exercise, check.id, seed), count + (seed != PUBLIC))
    if seed != PUBLIC:
        drawn = drawn[1:] or drawn  # the simplest comes first whatever the seed, so it is no secret
    with quiet():
        return tuple(_record_case(exercise, check, case) for case in drawn)


def _record_case(exercise: Exercise, check: Check, drawn: dict[str, Any]) -> BatteryCase:
    call = OracleCall(exercise)
    try:
        check.judge(call, **drawn)
    except Mismatch as error:
        raise ExerciseError(f"{exercise.id}: the oracle breaks {check.id}: {error} for {drawn}") from None
    return BatteryCase(drawn, tuple(call.calls))
