"""How far answers are from what was due, in units of what rounding may explain.

A right answer stays below 1, whatever its order of summation. How far above 1 the wrong ones are shows that no
tolerance lets them through.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from grader.arrays import np
from grader.battery import RecordedCall
from grader.calls import Spoken
from grader.conforming import Notes, conform
from grader.model import Reply, ReplyKind
from grader.values import Scalar, Tensor

Answered = Sequence[tuple[RecordedCall, Reply]]


@dataclass(frozen=True)
class HeadRoom:
    """The largest error of a right answer and the smallest of a wrong one, over their bounds.

    None where every answer must be exact, or where no wrong one was told by its value.
    """

    right: float | None = None
    wrong: float | None = None


def head_room(right: Sequence[float], wrong: Sequence[float]) -> HeadRoom:
    """Of the errors over bounds of whole submissions; an infinite one broke a bound of zero and tells nothing."""
    near = [ratio for ratio in wrong if 1 < ratio < math.inf]
    some = [ratio for ratio in right if ratio > 0]
    return HeadRoom(max(some, default=None), min(near, default=None))


def error_over_bound(spoken: Spoken, answered: Answered) -> float:
    """The largest of all calls that gave a value of the due structure; infinite where a bound of zero is broken."""
    return max((_of_call(spoken, call, reply) for call, reply in answered), default=0.0)


def _of_call(spoken: Spoken, call: RecordedCall, reply: Reply) -> float:
    if reply.kind is not ReplyKind.VALUE or reply.as_due or call.bound is None:
        return 0.0
    said = spoken.say(call)
    try:
        return _excess(conform(spoken.interpret(reply.value), said.due, "", Notes()), said.due, said.bound)
    except Exception:  # another structure, which no bound has to do with
        return 0.0


def _excess(got: Any, want: Any, bound: Any) -> float:
    """In the structure of what is due; a bound may hold for all parts of it."""
    if isinstance(want, tuple | list):
        bounds = bound if isinstance(bound, tuple | list) else [bound] * len(want)
        return max((_excess(*parts) for parts in zip(got, want, bounds, strict=True)), default=0.0)
    if isinstance(want, dict):
        parts = [(got[key], due, bound[key] if isinstance(bound, dict) else bound) for key, due in want.items()]
        return max((_excess(*part) for part in parts), default=0.0)
    if isinstance(want, bool | str | set) or want is None:
        return 0.0
    return _excess_of_array(*(np.asarray(_bare(value), dtype=float) for value in (got, want, bound)))


def _bare(value: Any) -> Any:
    if isinstance(value, Tensor):
        return value.array
    return value.value if isinstance(value, Scalar) else value


def _excess_of_array(got: Any, want: Any, bound: Any) -> float:
    if got.shape != want.shape:
        return 0.0
    with np.errstate(all="ignore"):
        error = np.where(got == want, 0.0, np.abs(got - want))
        ratios = np.where(error == 0, 0.0, error / bound)
    return float(np.max(np.where(np.isnan(ratios), np.inf, ratios), initial=0.0))
