"""Values in words, as the sentences of feedback show them."""

from __future__ import annotations

from typing import Any

from grader.arrays import is_array, np
from grader.values import Opaque, Scalar, Tensor

WORDS = {
    "int": "an int",
    "float": "a float",
    "bool": "a bool",
    "str": "a str",
    "NoneType": "None",
    "ndarray": "a NumPy array",
    "list": "a list",
    "tuple": "a tuple",
    "dict": "a dict",
    "set": "a set",
}


def shown(value: Any, limit: int = 120) -> str:
    """A plain value as a student would write it, cut to a readable length."""
    if isinstance(value, Scalar):
        value = value.value
    if type(value).__module__ == "numpy" and not is_array(value):
        value = value.item()
    if isinstance(value, Opaque):
        return f"an object of type {value.type}"
    if is_array(value) and value.size > 12:
        return f"an array of shape {value.shape}"
    if is_array(value):
        text = np.array2string(value, separator=", ").replace("\n", "")
    elif isinstance(value, float):
        text = f"{value:.10g}"
    else:
        text = repr(value)
    return text if len(text) <= limit else text[: limit - 1] + "…"


def kind_of(value: Any) -> str:
    """What a value is, in words: "a float", "a NumPy array of shape (2, 3)"."""
    if isinstance(value, Opaque):
        return f"an object of type {value.type}"
    if isinstance(value, Scalar):
        return f"a NumPy {value.dtype}"
    if isinstance(value, Tensor):
        return f"a tensor of shape {tuple(value.array.shape)}"
    if is_array(value):
        return f"a NumPy array of shape {value.shape}"
    name = type(value).__name__
    return WORDS.get(name, name)


def shown_digits(value: Any) -> str:
    """A number with all its digits, for differences that ten digits would hide."""
    return repr(value.item() if hasattr(value, "item") else value)
