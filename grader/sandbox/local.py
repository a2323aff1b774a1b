"""Code of our own (an oracle, a mistake) behind the same face as a student's worker, and carried by the same wire."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from grader import wire
from grader.exchange import Case, Due, Reply, ReplyKind
from grader.sandbox.perform import perform


class LocalSession:
    """Performs cases in this process. Only for code of the exercise's author: nothing is confined."""

    def __init__(self, namespace: Mapping[str, Callable[..., Any]]) -> None:
        self.namespace = namespace

    def ask(self, cases: Sequence[Case], dues: Sequence[Due] = ()) -> list[Reply]:
        return [self._ask(case) for case in cases]

    def fresh(self, seed: int) -> LocalSession:
        return self

    def restart_clock(self) -> None: ...

    def close(self) -> None: ...

    def _ask(self, case: Case) -> Reply:
        import numpy as np

        with np.errstate(all="ignore"):
            reply = perform(self.namespace, case)
        if reply.kind is not ReplyKind.VALUE:
            return reply
        frame = wire.pack(reply.value)
        header, _ = wire.sizes(frame[: wire.PREFIX.size])
        start = wire.PREFIX.size
        value = wire.unpack(frame[start : start + header], frame[start + header :])
        return Reply(ReplyKind.VALUE, value, picked=reply.picked, mutated=reply.mutated)
