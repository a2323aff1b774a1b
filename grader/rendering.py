"""A call as code that a student can paste."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from grader.arrays import is_array, np
from grader.exchange import Case, Ref, Step
from grader.functions import Polynomial, source
from grader.values import Rng, Tensor

INLINE = 60  # characters of an argument that may stand inside the call
MAX_ELEMENTS = 400
# In the order of `examine` in sandbox/networks.py, which cannot be imported here: it needs torch.
NETWORK_ARGUMENTS = ("images", "wants", "upstream", "seed", "arguments", "mode")

# Tasks around a network: how the call looks, and the beginning of a request with what its parts are if not given.
TASKS: dict[str, tuple[str, dict[str, Any]]] = {
    "transfer": ("network, {classes}, {rate}", {"seed": 0, "classes": 3, "rate": 0.25}),
    "features": ("network, {layer}, images", {"seed": 0, "layer": ""}),
    "training": ("network, training, validation, optimizer, {epochs}, {patience}",
                 {"seed": 0, "epochs": 4, "patience": 10}),
}  # fmt: skip


def code_of(case: Case, names: tuple[str, ...]) -> str:
    """The steps of a case as Python; `names` are the entry's parameters, used for arrays too long to stand inline."""
    lines: list[str] = []
    for index, step in enumerate(case.steps):
        last = index == len(case.steps) - 1
        call = _call(step, names if last else (), lines)
        lines.append(call if last else f"result_{index} = {call}")
    path = "".join(f"[{key!r}]" for key in case.pick)
    lines[-1] += path
    return "\n".join(lines)


def _call(step: Step, names: tuple[str, ...], lines: list[str]) -> str:
    if step.operation == "network":
        return _network(step)
    if step.operation == "tensors":
        return f"{step.function}({', '.join(_tensor(argument) for argument in step.arguments[0])})"
    if step.operation in TASKS:
        return _task(step)
    parts = []
    for index, argument in enumerate(step.arguments):
        text = literal(argument)
        if len(text) > INLINE and index < len(names):
            lines.append(f"{names[index]} = {text}")
            text = names[index]
        parts.append(text)
    return f"{step.function}({', '.join(parts)})"


def _task(step: Step) -> str:
    """As a student would call it; the network and the data, which come from a seed, are called by their names."""
    shown, values = TASKS[step.operation]
    given = {**values, **dict(zip(values, step.arguments, strict=False))}
    return f"{step.function}({shown.format(**{name: repr(value) for name, value in given.items()})})"


def _network(step: Step) -> str:
    """How a student would run the network on images of this size; the weights that were loaded are not shown."""
    given = dict(zip(NETWORK_ARGUMENTS, step.arguments, strict=False))
    made_with = ", ".join(literal(argument) for argument in given.get("arguments", ()))
    images = given["images"]  # or just their shape
    shape = ", ".join(map(str, images if isinstance(images, tuple) else images.shape))
    return f"{step.function}({made_with}).{given.get('mode', 'eval')}()(torch.randn({shape}))"


def _tensor(value: Any) -> str:
    return f"torch.from_numpy({literal(value)})" if is_array(value) else literal(value)


def literal(value: Any) -> str:
    """A value as an expression."""
    if is_array(value):
        return _array(value)
    if type(value) in _MAKERS:
        return _MAKERS[type(value)](value)
    if isinstance(value, tuple):
        inner = ", ".join(literal(part) for part in value)
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    if isinstance(value, list):
        return f"[{', '.join(literal(part) for part in value)}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key!r}: {literal(part)}" for key, part in value.items()) + "}"
    return repr(value)


_MAKERS: dict[type, Callable[[Any], str]] = {
    Rng: lambda value: f"np.random.default_rng({value.seed})",
    Polynomial: source,
    Tensor: lambda value: f"torch.tensor({value.array.tolist()!r}, dtype=torch.{value.dtype})",
    Ref: lambda value: f"result_{value.step}" + "".join(f"[{key!r}]" for key in value.path),
}


def _array(array: np.ndarray) -> str:
    dtype = "" if array.dtype == np.float64 else f", dtype=np.{array.dtype.name}"
    if not array.size:
        return f"np.zeros({array.shape}{dtype})"
    if np.all(array == array.flat[0]):
        return _constant(array.shape, array.flat[0].item(), dtype)
    if array.size > MAX_ELEMENTS:
        return f"np.random.default_rng(0).standard_normal({array.shape}){dtype and f'.astype(np.{array.dtype.name})'}"
    whole = array.dtype.kind == "f" and bool(np.all(np.mod(array, 1) == 0))
    if whole and not dtype:
        return f"np.array({_nested(array.astype(np.int64))}, dtype=float)"
    return f"np.array({_nested(array)}{dtype})"


def _constant(shape: tuple[int, ...], value: float, dtype: str) -> str:
    maker = {0.0: "zeros", 1.0: "ones"}.get(value)
    return f"np.{maker}({shape}{dtype})" if maker is not None else f"np.full({shape}, {value!r}{dtype})"


def _nested(array: np.ndarray) -> str:
    return repr(array.tolist())
