"""An exercise in the words of one dialect: what a native call is there, and what is due in them."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from grader import wire
from grader.battery import RecordedCall
from grader.dialects import Ask, Dialect
from grader.exchange import Case, Due
from grader.exercise import Exercise

LAYOUTS = ("C", "C", "C", "F", "strided")


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
