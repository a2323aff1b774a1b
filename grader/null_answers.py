"""Answers that show nothing: constants of the due structure, and right values given with bad manners."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import partial
from typing import Any

import numpy as np

from grader import wire
from grader.exercise import Exercise, materialise


def null_answers(exercise: Exercise) -> Iterator[tuple[str, Callable[..., Any]]]:
    """Answers that compute nothing: the due structure filled with a constant, the first input, or None."""
    for name, value in (("zeros", 0), ("ones", 1), ("nan", float("nan"))):
        yield name, partial(_filled, exercise, value)
    yield "the_input", lambda *inputs: materialise(inputs[0]) if inputs else None
    yield "none", lambda *inputs: None


def careless(exercise: Exercise) -> Iterator[tuple[str, Callable[..., Any]]]:
    """Right values, wrong manners: they show that the checks of tidiness can fail."""
    yield "overwrites_its_inputs", partial(_overwriting, exercise)
    if exercise.telling is None:
        yield "changes_its_mind", partial(_changing_its_mind, exercise, set())


def _filled(exercise: Exercise, value: float, *inputs: Any) -> Any:
    """Worked out on copies: a network that was handed over must not be trained on the way."""
    return _fill(exercise.oracle(*deepcopy(inputs)), value)


def _fill(answer: Any, value: float) -> Any:
    if isinstance(answer, np.ndarray):
        return np.full_like(answer, value if answer.dtype.kind == "f" or value == value else 0)
    if _is_tensor(answer):
        return answer * 0 + value
    if isinstance(answer, tuple | list):
        return type(answer)(_fill(part, value) for part in answer)
    if isinstance(answer, dict):
        return {key: _fill(part, value) for key, part in answer.items()}
    if isinstance(answer, int) and not isinstance(answer, bool) and value == value:
        return int(value)
    return set() if isinstance(answer, set) else value


def _overwriting(exercise: Exercise, *inputs: Any) -> Any:
    answer = exercise.oracle(*inputs)
    for array in inputs:
        if _is_tensor(array) or (isinstance(array, np.ndarray) and array.size):
            array += 1
    return answer


def _is_tensor(value: Any) -> bool:
    return type(value).__module__ == "torch"


def _changing_its_mind(exercise: Exercise, asked: set[bytes], *inputs: Any) -> Any:
    """Right when it is asked for the first time, None from the second time on."""
    call = wire.pack(list(inputs))
    if call in asked:
        return None
    asked.add(call)
    return exercise.oracle(*inputs)
