"""The `call` that a check receives when it judges a submission: replies conformed, compared, or failed with reason."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from grader import wire
from grader.arrays import is_array
from grader.battery import RecordedCall, bind, record
from grader.comparison import Mismatch, expect_close
from grader.conforming import Notes, conform
from grader.dialects import Ask, Dialect
from grader.exchange import Case, Due, Reply, ReplyKind
from grader.exercise import Exercise
from grader.exhibits import rows_of

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
class Said:
    """A native call in the words of a dialect, and what is due in them."""

    call: RecordedCall
    ask: Ask  # the same object for calls with the same arguments

    @cached_property
    def name(self) -> str:
        return name_of(self.ask)

    @cached_property
    def due(self) -> Any:
        return self.ask.view.there(self.call.answer)

    @cached_property
    def bound(self) -> Any:
        return self.ask.view.there(self.call.bound)

    @cached_property
    def expected(self) -> Due:
        return Due(self.due)

    def case(self, index: int) -> Case:
        """With its arrays laid out as in the case of this number; the same object each time."""
        layout = layout_of(index)
        if layout not in self._cases:
            self._cases[layout] = replace(self.ask.case, layout=layout)
        return self._cases[layout]

    @cached_property
    def _cases(self) -> dict[str, Case]:
        return {}


class Memory:
    """What submissions in one dialect share: their calls, as long as the names agree that the dialect looked for."""

    def __init__(self) -> None:
        self.said: dict[RecordedCall, Said] = {}
        self.asks: dict[wire.Packed, Ask] = {}
        self.looked_for: dict[str, bool] = {}

    def holds_for(self, names: Container[str]) -> bool:
        return all(found == (name in names) for name, found in self.looked_for.items())


def memory_for(names: Container[str], memories: list[Memory]) -> Memory:
    """The one of these that holds for a submission which defines these names, else one more."""
    for memory in memories:
        if memory.holds_for(names):
            return memory
    memories.append(Memory())
    return memories[-1]


class Defined(Container[str]):
    """The names that a submission defines. Which of them are looked for is remembered."""

    def __init__(self, names: Container[str], memory: Memory) -> None:
        self._names = names
        self._memory = memory

    def __contains__(self, name: Any) -> bool:
        found = self._memory.looked_for[name] = name in self._names
        return found


class Spoken:
    """An exercise in the dialect of one submission."""

    def __init__(self, exercise: Exercise, dialect: Dialect, names: Container[str],
                 memory: Memory | None = None) -> None:  # fmt: skip
        self.exercise = exercise
        self.dialect = dialect
        self._memory = Memory() if memory is None else memory
        self._defined = Defined(names, self._memory)

    def ask(self, inputs: Mapping[str, Any]) -> Ask:
        """A native call in the words of the dialect."""
        if self.dialect.name != "native":
            inputs = self.exercise.bound_inputs(inputs)
        return self.dialect.adapt(self._defined, **inputs)

    def say(self, call: RecordedCall) -> Said:
        """The same for a call that is asked of many submissions."""
        said = self._memory.said.get(call)
        if said is None:
            said = self._memory.said[call] = Said(call, self._asked_once(call.inputs))
        return said

    def _asked_once(self, inputs: Mapping[str, Any]) -> Ask:
        ready = wire.packed(dict(inputs))
        if not wire.is_whole(ready):
            return self.ask(inputs)
        if ready not in self._memory.asks:
            self._memory.asks[ready] = self.ask(inputs)
        return self._memory.asks[ready]

    def case(self, inputs: Mapping[str, Any], index: int = 0) -> Case:
        return replace(self.ask(inputs).case, layout=layout_of(index))

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
        self.compared: list[tuple[Said, Reply]] = []
        self._waiting = list(zip(recorded, replies, strict=True))
        self._live = live

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        """The student's answer in native form and of the due structure. Raises Mismatch or CallFailed."""
        said, reply = self._next(bind(self.spoken.exercise, arguments, named), bounded=False)
        answer = self._conformed(said, reply)
        # A reply may stand for several calls, what is due for all submissions, and a law may write into what it gets.
        return said.ask.view.back(deepcopy(answer))

    def compare(self, **inputs: Any) -> None:
        """The student's answer against the oracle's, in the dialect's own form. Raises Mismatch or CallFailed.

        Only the arguments that are given are passed on: for the rest the student's own defaults count.
        """
        said, reply = self._next(self.spoken.exercise.given_inputs(inputs), bounded=True)
        self.compared.append((said, reply))
        answer = self._conformed(said, reply)
        try:
            expect_close(answer, said.due, said.bound, said.name)
        except Mismatch as error:
            error.rows = error.rows or rows_of(answer, said.due)
            raise

    def _conformed(self, said: Said, reply: Reply) -> Any:
        if reply.kind is not ReplyKind.VALUE:
            self._fail(said, reply)
        name = said.name if reply.picked else name_of(said.ask, picked=False)
        return conform(self.spoken.interpret(reply.value), said.due, name, self.notes)

    def _fail(self, said: Said, reply: Reply) -> None:
        refused = reply.raised is not None and "AssertionError" in reply.raised.bases
        if refused and self.spoken.dialect.excuses(**self.spoken.exercise.bound_inputs(said.call.inputs)):
            raise Excused
        raise CallFailed(reply, said.ask.case)

    def _next(self, inputs: Mapping[str, Any], bounded: bool) -> tuple[Said, Reply]:
        if self._waiting and same(self._waiting[0][0].inputs, inputs):
            recorded, reply = self._waiting.pop(0)
            said = self.spoken.say(recorded)
            self.made.append(said.ask.case)
            return said, reply
        ask = self.spoken.ask(inputs)
        self.made.append(ask.case)
        recorded = record(self.spoken.exercise, dict(inputs), bounded)
        return Said(recorded, ask), self._live(replace(ask.case, layout=layout_of(0)))


def native(exercise: Exercise) -> Spoken:
    """The exercise in its own words."""
    return Spoken(exercise, exercise.dialects["native"], frozenset())


def name_of(ask: Ask, picked: bool = True) -> str:
    """How a sentence names the answer: `conv_forward(...)[0]`."""
    path = "".join(f"[{key!r}]" for key in ask.pick) if picked else ""
    return f"{ask.steps[-1].function}(...){path}"


def layout_of(index: int) -> str:
    """How arrays lie in memory in the case of this number."""
    return LAYOUTS[index % len(LAYOUTS)]


def _same_bytes(left: Any, right: Any) -> bool:
    """NaN is itself here, and looking at elements takes longer."""
    return bool(left.dtype == right.dtype and left.shape == right.shape and left.tobytes() == right.tobytes())


def same(left: Any, right: Any) -> bool:
    """Equal arguments, arrays and all."""
    if left is right:
        return True
    if is_array(left) or is_array(right):
        return type(left) is type(right) and _same_bytes(left, right)
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all([same(left[key], right[key]) for key in left])
    if isinstance(left, tuple | list) and isinstance(right, tuple | list):
        return len(left) == len(right) and all(same(a, b) for a, b in zip(left, right, strict=True))
    return bool(left == right)
