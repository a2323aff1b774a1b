"""The things that an exercise is graded by: worked examples, error cases, and checks over drawn cases."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from grader.drawing import Inputs

KINDS = ("example", "error", "oracle", "law", "network", "statistics", "hygiene", "device")
# Without one of these right, nothing else earns a point. What a network is made of is not among them: that is told by
# code beside the student's, and only its outputs and gradients cannot be made up.
VALUE_KINDS = ("oracle", "statistics")


@dataclass(frozen=True)
class Example:
    """A fact of the notes: one call, and what it gives."""

    inputs: Mapping[str, Any]
    gives: Any
    note: str


@dataclass(frozen=True)
class ErrorCase:
    """One call that must be refused with an exception of this name."""

    inputs: Mapping[str, Any]
    error: str
    note: str


@dataclass(frozen=True)
class Check:
    """One thing that is graded over cases drawn by `inputs`: `judge(call, **case)` raises Mismatch."""

    id: str
    kind: str
    text: str
    judge: Callable[..., None]
    inputs: Inputs
    points: float = 1.0  # times the rubric's points for the kind
    cases: int | None = None  # None: as many as the rubric says
    dialects: tuple[str, ...] | None = None  # None: in all of them
    compares_oracle: bool = False  # there is one right answer to each of its calls, and it is the oracle's
