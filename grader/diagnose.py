"""Which known mistake reproduces a submission's answers: one, or one pair, or nothing is said."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import Any

from grader.arrays import is_array, np
from grader.battery import RecordedCall
from grader.conforming import Notes, conform
from grader.exchange import Reply, ReplyKind
from grader.exercise import Exercise
from grader.model import Hint, Sentence
from grader.sandbox.local import LocalSession
from grader.spoken import Spoken, native
from grader.values import Scalar, Tensor

MAX_CALLS = 80
KEPT = 512  # replies of mistakes: in a class, many are held against the same ones
RELATIVE = {"float64": 1e-9, "float32": 1e-4, "float16": 1e-2}

Mistakes = Mapping[str, Callable[..., Any]]
Answered = Sequence[tuple[RecordedCall, Reply]]


@dataclass(frozen=True)
class Wrong:
    """A mistake of an exercise, or one mistake made on top of another."""

    exercise: Exercise = field(compare=False)
    mistake: Callable[..., Any]
    inner: Callable[..., Any] | None = None

    def function(self) -> Callable[..., Any]:
        """With the exercise's own signature."""
        if self.inner is None:
            return as_function(self.exercise, self.mistake)
        return partial(self.mistake, as_function(self.exercise, self.inner))


def diagnose(spoken: Spoken, mistakes: Mistakes, answered: Answered, settled: Answered) -> Hint | None:
    """The one mistake, else the one pair of mistakes, whose answers are the submission's on every call.

    Where nothing fits every call, the settled ones decide: those to which there is only one right answer.
    """
    return _explained(spoken, mistakes, answered) or _explained(spoken, mistakes, settled)


def _explained(spoken: Spoken, mistakes: Mistakes, answered: Answered) -> Hint | None:
    sample = _telling_first(spoken, _spread(answered))
    if not sample or _is_right(spoken, sample[0]):
        return None
    single = [name for name, wrong in mistakes.items() if reproduces(spoken, Wrong(spoken.exercise, wrong), sample)]
    if single:
        return _hint(mistakes, (single[0],)) if len(single) == 1 else None
    pairs = {names for names, wrong in _pairs(spoken.exercise, mistakes) if reproduces(spoken, wrong, sample)}
    return _hint(mistakes, min(pairs)) if len(pairs) == 1 else None


def as_function(exercise: Exercise, wrong: Callable[..., Any]) -> Callable[..., Any]:
    """A mistake with the exercise's own signature: one that starts from the right function receives it."""
    return partial(wrong, exercise.oracle) if starts_from_right(wrong) else wrong


def starts_from_right(wrong: Callable[..., Any]) -> bool:
    return wrong.__code__.co_varnames[:1] == ("right",)


def reproduces(spoken: Spoken, wrong: Wrong, answered: Answered) -> bool:
    """Does the wrong function give the submission's reply to every call that it answers, and does it answer most?"""
    untold = 0
    for call, reply in answered:
        given = _reply_of(wrong, call)
        if _cannot_tell(spoken, given, reply):
            untold += 1
        elif not _same_reply(spoken, given, call, reply):
            return False
    return untold * 2 < len(answered)


def _cannot_tell(spoken: Spoken, wrong: Reply, reply: Reply) -> bool:
    """The mistake, made of the oracle, refuses a geometry that a course never asks its students to refuse."""
    refuses = wrong.raised is not None and "ValueError" in wrong.raised.bases
    return refuses and reply.kind is ReplyKind.VALUE and "error" in spoken.dialect.skips


def alike(left: Any, right: Any) -> bool:
    """The same plain data, arrays up to rounding; NaN is like NaN."""
    if isinstance(left, Tensor) and isinstance(right, Tensor):
        return alike(left.array, right.array)
    if is_array(left) or is_array(right):
        return _alike_arrays(left, right)
    if isinstance(left, Scalar) and isinstance(right, Scalar):
        return alike(left.value, right.value)
    if isinstance(left, float) and isinstance(right, float):
        return _alike_arrays(np.asarray(left), np.asarray(right))
    if type(left) is not type(right):
        return False
    if isinstance(left, tuple | list):
        return len(left) == len(right) and all(alike(a, b) for a, b in zip(left, right, strict=True))
    if isinstance(left, dict):
        return left.keys() == right.keys() and all(alike(left[key], right[key]) for key in left)
    return bool(left == right)


def _spread(answered: Answered) -> Answered:
    """At most MAX_CALLS of them, evenly; a call that hung or died can have no twin."""
    if any(reply.kind in (ReplyKind.TIMEOUT, ReplyKind.CRASHED, ReplyKind.MEMORY) for _, reply in answered):
        return []
    step = -(-len(answered) // MAX_CALLS) or 1
    return list(answered[::step])


def _telling_first(spoken: Spoken, answered: Answered) -> Answered:
    """Wrong answers before right ones and small calls before large, so that what does not fit is dismissed soon."""

    def place(pair: tuple[RecordedCall, Reply]) -> tuple[bool, int]:
        return _is_right(spoken, pair), _size(pair[0].inputs)

    return sorted(answered, key=place)


def _size(value: Any) -> int:
    """How many elements its arrays have, also those within dicts."""
    if isinstance(value, Mapping):
        return sum(_size(part) for part in value.values())
    return int(value.size) if is_array(value) else 0


def _is_right(spoken: Spoken, pair: tuple[RecordedCall, Reply]) -> bool:
    """Is this the oracle's own answer, in place of which no mistake needs to be looked for?"""
    call, reply = pair
    if reply.kind is not ReplyKind.VALUE or spoken.exercise.telling is not None:
        return False
    return alike(spoken.interpret(reply.value), spoken.say(call).due)


def _pairs(exercise: Exercise, mistakes: Mistakes) -> Iterator[tuple[tuple[str, str], Wrong]]:
    """Two mistakes at once, in either order; the outer one must start from a given function."""
    for (inner, one), (outer, two) in itertools.permutations(mistakes.items(), 2):
        if starts_from_right(two):
            first, second = sorted((inner, outer))
            yield (first, second), Wrong(exercise, two, one)


@lru_cache(KEPT)
def _reply_of(wrong: Wrong, call: RecordedCall) -> Reply:
    exercise = wrong.exercise
    return LocalSession({exercise.entry: wrong.function()}).ask([native(exercise).case(call.inputs)])[0]


def _same_reply(spoken: Spoken, wrong: Reply, call: RecordedCall, reply: Reply) -> bool:
    if wrong.kind is not reply.kind:
        return False
    if wrong.raised is not None and reply.raised is not None:
        return wrong.raised.type == reply.raised.type
    ask = spoken.say(call).ask
    try:
        due = ask.view.there(spoken.exercise.interpret(wrong.value))
        got = conform(spoken.interpret(reply.value), due, "", Notes())
    except Exception:  # another structure in whatever way, so another answer
        return False
    if spoken.exercise.telling is not None:
        tell = partial(spoken.exercise.telling, **spoken.exercise.bound_inputs(call.inputs))
        return alike(tell(ask.view.back(got)), tell(ask.view.back(due)))
    return _as_strict(spoken.interpret(reply.value), due) and alike(got, due)


def _as_strict(got: Any, due: Any) -> bool:
    """A float is no int here: which of them came back may be the mistake itself."""
    plain = (bool, int, float)
    return type(got) not in plain or type(due) not in plain or type(got) is type(due)


def _alike_arrays(left: Any, right: Any) -> bool:
    try:
        left, right = np.asarray(left), np.asarray(right)
    except ValueError:  # a ragged list is like no array
        return False
    if left.shape != right.shape or left.dtype.kind not in "biuf" or right.dtype.kind not in "biuf":
        return False
    worst = max(RELATIVE.get(left.dtype.name, 0.0), RELATIVE.get(right.dtype.name, 0.0))
    with np.errstate(all="ignore"):
        size = float(np.max(np.abs(left[np.isfinite(left)]), initial=0.0)) if left.size else 0.0
        return bool(np.allclose(left, right, rtol=worst, atol=worst * size, equal_nan=True))


def _hint(mistakes: Mistakes, names: tuple[str, ...]) -> Hint:
    texts = [" ".join((mistakes[name].__doc__ or "").split()) for name in names]
    return Hint("+".join(names), Sentence(" ".join(texts).replace("{", "{{").replace("}", "}}")))
