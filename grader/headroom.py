"""How far answers are from what was due, in units of what rounding may explain.

A right answer stays below 1, whatever its order of summation. How far above 1 the wrong ones are shows that no
tolerance lets them through.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from grader.arrays import np
from grader.conforming import Notes, conform
from grader.exchange import Reply, ReplyKind
from grader.spoken import Said, Spoken
from grader.values import Scalar, Tensor

Compared = Iterable[Sequence[tuple[Said, Reply]]]  # for each case, the answers held against the oracle's


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


def error_over_bound(spoken: Spoken, compared: Compared) -> float:
    """The largest of all cases with a value of the due structure; infinite where a bound of zero is broken.

    A case that was compared in several ways, as each of them is right, counts by the nearest.
    """
    return max((_of_case(spoken, tried) for tried in compared), default=0.0)


def _of_case(spoken: Spoken, tried: Sequence[tuple[Said, Reply]]) -> float:
    ratios = (_of_call(spoken, said, reply) for said, reply in tried)
    return min((ratio for ratio in ratios if ratio is not None), default=0.0)


def _of_call(spoken: Spoken, said: Said, reply: Reply) -> float | None:
    if reply.kind is not ReplyKind.VALUE or said.call.bound is None:
        return None
    if reply.as_due:
        return 0.0
    try:
        return _excess(conform(spoken.interpret(reply.value), said.due, "", Notes()), said.due, said.bound)
    except Exception:  # another structure, which no bound has to do with
        return None


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
        raise ValueError("another shape")
    with np.errstate(all="ignore"):
        error = np.where(got == want, 0.0, np.abs(got - want))
        ratios = np.where(error == 0, 0.0, error / bound)
    return float(np.max(np.where(np.isnan(ratios), np.inf, ratios), initial=0.0))
