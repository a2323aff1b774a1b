"""The `call` that a check receives when it judges a submission: replies conformed, compared, or failed with reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from grader.arrays import is_array, np
from grader.authoring import Ask, Dialect, Exercise
from grader.battery import RecordedCall, bind, record
from grader.comparison import Notes, conform, expect_close
from grader.model import Case, Reply, ReplyKind

LAYOUTS = ("C", "C", "C", "F", "strided")


class CallFailed(Exception):
    """The student's code did not return from a call: it raised, hung or died."""

    def __init__(self, reply: Reply, case: Case) -> None:
        super().__init__(reply.kind.value)
        self.reply = reply
        self.case = case


class Excused(Exception):
    """A course solution may refuse this case."""


@dataclass(frozen=True)
class Spoken:
    """An exercise in the dialect of one submission."""

    exercise: Exercise
    dialect: Dialect
    defined: frozenset[str]

    def ask(self, inputs: Mapping[str, Any]) -> Ask:
        """A native call in the words of the dialect."""
        if self.dialect.name != "native":
            inputs = self.exercise.bound_inputs(inputs)
        return self.dialect.adapt(self.defined, **inputs)

    def case(self, inputs: Mapping[str, Any], index: int = 0) -> Case:
        return replace(self.ask(inputs).case, layout=LAYOUTS[index % len(LAYOUTS)])

    def interpret(self, reply: Any) -> Any:
        """Another accepted form of a reply turned into the due one; hostile data leaves it as it is."""
        if self.dialect.name != "native":
            return reply
        try:
            return self.exercise.interpret(reply)
        except Exception:
            return reply


class JudgedCall:
    """Answers a check's calls from replies that have already come, in the recorded order, or else live."""

    def __init__(self, spoken: Spoken, recorded: Sequence[RecordedCall], replies: Sequence[Reply],
                 live: Callable[[Case], Reply], notes: Notes) -> None:  # fmt: skip
        self.spoken = spoken
        self.notes = notes
        self.made: list[Case] = []
        self._waiting = list(zip(recorded, replies, strict=True))
        self._live = live

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        """The student's answer in native form and of the due structure. Raises Mismatch or CallFailed."""
        inputs = bind(self.spoken.exercise, arguments, named)
        recorded, reply = self._next(inputs, bounded=False)
        ask = self.spoken.ask(inputs)
        return ask.view.back(self._conformed(ask, recorded, reply))

    def compare(self, **inputs: Any) -> None:
        """The student's answer against the oracle's, in the dialect's own form. Raises Mismatch or CallFailed."""
        self.compare_as_written(self.spoken.exercise.bound_inputs(inputs))

    def compare_as_written(self, inputs: Mapping[str, Any]) -> None:
        """The same with just the arguments that are given, the student's own defaults for the rest."""
        recorded, reply = self._next(inputs, bounded=True)
        ask = self.spoken.ask(inputs)
        got = self._conformed(ask, recorded, reply)
        expect_close(got, ask.view.there(recorded.answer), ask.view.there(recorded.bound), name_of(ask))

    def _conformed(self, ask: Ask, recorded: RecordedCall, reply: Reply) -> Any:
        if reply.kind is not ReplyKind.VALUE:
            self._fail(ask, recorded, reply)
        due = ask.view.there(recorded.answer)
        return conform(self.spoken.interpret(reply.value), due, name_of(ask, reply.picked), self.notes)

    def _fail(self, ask: Ask, recorded: RecordedCall, reply: Reply) -> None:
        refused = reply.raised is not None and "AssertionError" in reply.raised.bases
        if refused and self.spoken.dialect.excuses(**self.spoken.exercise.bound_inputs(recorded.inputs)):
            raise Excused
        raise CallFailed(reply, ask.case)

    def _next(self, inputs: Mapping[str, Any], bounded: bool) -> tuple[RecordedCall, Reply]:
        self.made.append(self.spoken.ask(inputs).case)
        if self._waiting and same(self._waiting[0][0].inputs, inputs):
            return self._waiting.pop(0)
        recorded = record(self.spoken.exercise, dict(inputs), bounded)
        return recorded, self._live(self.spoken.case(inputs))


def native(exercise: Exercise) -> Spoken:
    """The exercise in its own words."""
    return Spoken(exercise, exercise.dialects["native"], frozenset())


def name_of(ask: Ask, picked: bool = True) -> str:
    """How a sentence names the answer: `conv_forward(...)[0]`."""
    path = "".join(f"[{key!r}]" for key in ask.pick) if picked else ""
    return f"{ask.steps[-1].function}(...){path}"


def same(left: Any, right: Any) -> bool:
    """Equal arguments, arrays and all."""
    if is_array(left) or is_array(right):
        return type(left) is type(right) and left.dtype == right.dtype and np.array_equal(left, right)
    if isinstance(left, Mapping) and isinstance(right, Mapping):
        return left.keys() == right.keys() and all(same(left[key], right[key]) for key in left)
    if isinstance(left, tuple | list) and isinstance(right, tuple | list):
        return len(left) == len(right) and all(same(a, b) for a, b in zip(left, right, strict=True))
    return bool(left == right)
