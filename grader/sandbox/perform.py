"""One case performed on loaded code: arguments made ready, steps run, what came back described.

Runs in the worker beside student code, and in our own process for oracles and mistakes; the same code for both.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

from grader.exchange import Case, Raised, Ref, Reply, ReplyKind, Step
from grader.functions import Polynomial, as_function
from grader.values import Rng, Tensor

MAX_TEXT = 300
# What is done with a class or function of the student's besides calling it, and where that is written.
OPERATIONS = {
    "network": ("grader.sandbox.networks", "examine"),
    "device": ("grader.sandbox.device", "on_device"),
    "device tensors": ("grader.sandbox.device_tensors", "tensors_on_device"),
    "pace": ("grader.sandbox.device_pace", "pace"),
    "transfer": ("grader.sandbox.pretrained", "transfer"),
    "features": ("grader.sandbox.pretrained", "features"),
    "training": ("grader.sandbox.loops", "train"),
    "loss": ("grader.sandbox.differentiation", "loss"),
    "tensors": ("grader.sandbox.tensors", "evaluate"),
}
PLAIN = frozenset((bool, int, float, str, type(None)))


class NoSuchPart(Exception):
    """The result has no such part: an index out of range, or no sequence at all."""


def perform(namespace: Mapping[str, Any], case: Case) -> Reply:
    """Run the steps in order and pick the asked-for part of the last result."""
    try:
        return _perform(namespace, case)
    except MemoryError:
        return Reply(ReplyKind.MEMORY)
    except BaseException as error:
        return Reply(ReplyKind.RAISED, raised=describe(error))


def describe(error: BaseException) -> Raised:
    """An exception as text: its type, message, and the last line of the submission that it passed through."""
    try:
        text = str(error)[:MAX_TEXT]
    except BaseException:
        text = ""
    bases = tuple(base.__name__ for base in type(error).__mro__[:16])
    return Raised(type(error).__name__, text, bases, _where(error))


def _perform(namespace: Mapping[str, Any], case: Case) -> Reply:
    results: list[Any] = []
    changed: tuple[int, ...] = ()
    for step in case.steps:
        arguments = [_ready(argument, results, case) for argument in step.arguments]
        watched = [(i, array, array.tobytes()) for i, argument in enumerate(arguments) for array in _arrays(argument)]
        results.append(_run_step(namespace, step, arguments))
        changed = tuple(sorted({i for i, array, before in watched if array.tobytes() != before}))
    try:
        return Reply(ReplyKind.VALUE, _part(results[-1], case.pick), mutated=changed)
    except NoSuchPart:
        return Reply(ReplyKind.VALUE, results[-1], picked=False, mutated=changed)


def _run_step(namespace: Mapping[str, Any], step: Step, arguments: list[Any]) -> Any:
    function = namespace[step.function]
    if step.operation in OPERATIONS:
        module, name = OPERATIONS[step.operation]
        return getattr(import_module(module), name)(function, *arguments)
    named = _keyword_only(function, arguments)
    return function(*arguments[: len(arguments) - len(named)], **named) if named else function(*arguments)


def _keyword_only(function: Any, arguments: list[Any]) -> dict[str, Any]:
    """Arguments that a `*` in the student's signature wants by name; we know their order only."""
    code: Any = getattr(function, "__code__", None)
    count = getattr(code, "co_kwonlyargcount", 0)
    if not count or code.co_flags & 4 or len(arguments) <= code.co_argcount:  # 4: it takes *arguments
        return {}
    names = code.co_varnames[code.co_argcount : code.co_argcount + count]
    return dict(zip(names, arguments[code.co_argcount :], strict=False))


def _ready(argument: Any, results: list[Any], case: Case) -> Any:
    """The argument as student code receives it: references resolved, generators and others made, arrays laid out."""
    kind = type(argument)
    if kind in PLAIN:
        return argument
    if kind is Ref:
        return _part(results[argument.step], argument.path)
    if kind is Rng:
        return sys.modules["numpy"].random.default_rng(argument.seed)
    if kind is Polynomial:
        return as_function(argument)
    if kind is Tensor:
        return _tensor(argument)
    if kind is tuple or kind is list:
        return kind(_ready(part, results, case) for part in argument)
    if kind is dict:
        return {key: _ready(part, results, case) for key, part in argument.items()}
    return _laid_out(argument, case) if hasattr(argument, "flags") else argument


def _laid_out(array: Any, case: Case) -> Any:
    """A copy, as student code may write to it: in Fortran order or with strides, writeable or not."""
    numpy = sys.modules["numpy"]
    if case.layout == "F":
        array = array.copy(order="F")
    elif case.layout == "strided" and array.ndim:
        wide = numpy.repeat(array, 2, axis=-1)
        array = wide[..., ::2]
    else:
        array = array.copy()
    if case.readonly:
        array.flags.writeable = False
    return array


def _tensor(argument: Tensor) -> Any:
    import torch

    return torch.from_numpy(argument.array).to(getattr(torch, argument.dtype))


def _arrays(argument: Any) -> Iterator[Any]:
    """The arrays that an argument holds: those are to be left alone, while a dict may be given new ones."""
    kind = type(argument)
    if kind in PLAIN:
        return
    if hasattr(argument, "tobytes") and hasattr(argument, "strides"):
        yield argument
    elif kind is tuple or kind is list or kind is dict:
        for part in argument.values() if kind is dict else argument:
            yield from _arrays(part)


def _part(result: Any, path: tuple[int | str, ...]) -> Any:
    for key in path:
        try:
            result = result[key] if type(result) in (tuple, list, dict) else _missing()
        except (IndexError, KeyError):
            raise NoSuchPart from None
    return result


def _missing() -> Any:
    raise NoSuchPart


def _where(error: BaseException) -> str:
    """The last line of the submission in the traceback; its files are labels, never paths of ours."""
    lines = list(_lines(error))
    own = [(file, line) for file, line in lines if file.startswith("cell ") or not file.startswith(("/", "<"))]
    return f"{own[-1][0]}, line {own[-1][1]}" if own else ""


def _lines(error: BaseException) -> Iterator[tuple[str, int]]:
    trace = error.__traceback__
    while trace is not None:
        yield trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next
