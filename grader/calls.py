"""The `call` that a check receives when it judges a submission: replies conformed, compared, or failed with reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import replace
from typing import Any

from grader.arrays import is_array
from grader.battery import RecordedCall, bind, record
from grader.comparison import Mismatch, expect_close
from grader.conforming import Notes, conform
from grader.exchange import Case, Reply, ReplyKind
from grader.exhibits import rows_of
from grader.spoken import Said, Spoken, layout_of, name_of


class CallFailed(Exception):
    """The student's code did not return from a call: it raised, hung or died."""

    def __init__(self, reply: Reply, case: Case) -> None:
        super().__init__(reply.kind.value)
        self.reply = reply
        self.case = case


class Excused(Exception):
    """A course solution may refuse this case."""


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
