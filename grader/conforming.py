"""A decoded reply in the structure of the due answer: types, lengths and shapes strictly, allowances noted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from grader.arrays import is_array, np
from grader.comparison import Mismatch, Sides, mismatch
from grader.decoding import few_alike
from grader.model import Sentence
from grader.values import Scalar, Tensor
from grader.wording import WORDS, kind_of, shown


@dataclass
class Notes:
    """What was accepted although it is not quite what was asked for; and what was held against the oracle's answer.

    `compared` has a list for each case: its only comparison, or, where several answers are right, one for each of them
    until one fits.
    """

    sentences: dict[str, Sentence] = field(default_factory=dict)
    compared: list[list[Any]] = field(default_factory=list)

    def add(self, template: str, **values: str) -> None:
        self.sentences.setdefault(template, Sentence(template, values))


def conform(got: Any, like: Any, what: str, notes: Notes) -> Any:
    """`got` in the structure of `like`: same types, lengths, shapes; a fair human's allowances become notes.

    Raises Mismatch where the structure is wrong.
    """
    if is_array(like):
        return _conform_array(got, like, what, notes)
    for kinds, conform_kind in _CONFORM:
        if isinstance(like, kinds):
            return conform_kind(got, like, what, notes)
    raise TypeError(f"an oracle returned {type(like).__name__}, which cannot be compared")


def _due(got: Any, want: str, what: str) -> Mismatch:
    plain = got.value if isinstance(got, Scalar) else got
    text = repr(plain) if isinstance(plain, float) else shown(got)  # 4.0 must not look like an int
    kind = kind_of(got)
    return mismatch(what, kind if text == kind or got is None else f"{text} ({kind})", want)


def _conform_exactly(got: Any, like: Any, what: str, notes: Notes) -> Any:
    if isinstance(got, Scalar) and isinstance(like, bool) and got.dtype == "bool":
        return got.value
    if type(got) is not type(like):
        raise _due(got, kind_of(like), what)
    return got


def _conform_integer(got: Any, like: Any, what: str, notes: Notes) -> int:
    if type(got) is int:
        return got
    if isinstance(got, Scalar) and type(got.value) is int:
        notes.add("a NumPy integer was accepted where a plain int is due")
        return got.value
    if is_array(got) and got.size == 1 and got.dtype.kind in "iu":
        notes.add("an array of one element was accepted where a plain number is due")
        return int(got.reshape(())[()])
    raise _due(got, WORDS["int"], what)


def _conform_float(got: Any, like: Any, what: str, notes: Notes) -> float:
    if type(got) is float or type(got) is int:
        return got if type(got) is float else float(got) if abs(got) < 2**1000 else float("inf")
    if isinstance(got, Scalar) and type(got.value) in (int, float):
        return float(got.value)
    if isinstance(got, Tensor):
        got = got.array
    if is_array(got) and got.size == 1 and got.dtype.kind in "iuf":
        if got.ndim:
            notes.add("an array of one element was accepted where a plain number is due")
        return float(got.reshape(())[()])
    raise _due(got, WORDS["float"], what)


def _conform_array(got: Any, like: np.ndarray, what: str, notes: Notes) -> np.ndarray:
    array = _as_array(got, like, what, notes)
    if array.shape != like.shape:
        if _squeezed(array.shape) != _squeezed(like.shape):
            raise mismatch(f"{what}.shape", str(array.shape), str(like.shape), Sides(what, array, like))
        notes.add("extra axes of length 1 were accepted: shape {got} where {want} is due",
                  got=str(array.shape), want=str(like.shape))  # fmt: skip
        array = array.reshape(like.shape)
    _expect_dtype(array, like, what)
    return array


def _as_array(got: Any, like: np.ndarray, what: str, notes: Notes) -> np.ndarray:
    if is_array(got):
        return got
    if isinstance(got, Scalar) and like.size == 1:
        return np.asarray(got.value, dtype=got.dtype)
    if type(got) in (int, float) and like.size == 1:
        return np.asarray(got, dtype="float64" if like.dtype.kind == "f" else None)
    if type(got) in (list, tuple):
        array = _array_of_list(got)
        if array is not None:
            notes.add("a list was accepted where a NumPy array is due")
            return array
    raise _due(got, kind_of(like), what)


def _array_of_list(items: Any) -> np.ndarray | None:
    """A nested list of plain numbers as an array; None where it is ragged or holds anything else."""
    try:
        array = np.asarray(_plain_numbers(items))
    except (ValueError, OverflowError):
        return None
    return array if array.dtype.kind in "iufb" else None


def _plain_numbers(items: Any) -> Any:
    if isinstance(items, list | tuple):
        return [_plain_numbers(item) for item in items]
    if isinstance(items, Scalar):
        return items.value
    if type(items) in (bool, int, float):
        return items
    if is_array(items) and items.dtype.kind in "iufb":
        return items.tolist()
    raise ValueError


def _squeezed(shape: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(n for n in shape if n != 1)


def _expect_dtype(array: np.ndarray, like: np.ndarray, what: str) -> None:
    """At least as precise as what is due: float64 for float32 is fine, as are exact integers for floats."""
    got, want = array.dtype, like.dtype
    if got == want or (got.kind in "iu" and want.kind in "iuf"):
        return
    if got.kind == "f" and want.kind == "f" and got.itemsize >= want.itemsize:
        return
    if got.kind == "f" and want.kind in "iu" and got.itemsize >= 4:
        return
    raise mismatch(f"{what}.dtype", got.name, want.name)


def _conform_tensor(got: Any, like: Tensor, what: str, notes: Notes) -> Tensor:
    if not isinstance(got, Tensor):
        raise _due(got, kind_of(like), what)
    if got.array.shape != like.array.shape:
        raise mismatch(f"{what}.shape", str(tuple(got.array.shape)), str(tuple(like.array.shape)))
    if got.dtype != like.dtype:
        raise mismatch(f"{what}.dtype", got.dtype, like.dtype)
    return got


def _conform_sequence(got: Any, like: tuple[Any, ...] | list[Any], what: str, notes: Notes) -> Any:
    if is_array(got) and got.ndim == 1 and all(type(part) in (int, float) for part in like):
        notes.add("a NumPy array was accepted where a tuple is due")
        got = tuple(Scalar(part, got.dtype.name) for part in got.tolist())
    if type(got) not in (tuple, list):
        raise _due(got, f"{kind_of(like)} of {len(like)}", what)
    if type(got) is not type(like):
        notes.add("a {got} was accepted where a {want} is due", got=type(got).__name__, want=type(like).__name__)
    if len(got) != len(like):
        raise mismatch(f"len({what})", str(len(got)), str(len(like)))
    return type(like)(conform(g, w, f"{what}[{i}]", notes) for i, (g, w) in enumerate(zip(got, like, strict=True)))


def _conform_dict(got: Any, like: dict[Any, Any], what: str, notes: Notes) -> dict[Any, Any]:
    if type(got) is not dict:
        raise _due(got, kind_of(like), what)
    absent = [key for key in like if key not in got]
    if absent:
        raise mismatch(f"{what}[{absent[0]!r}]", "not there", "there")
    return {key: conform(got[key], due, f"{what}[{key!r}]", notes) for key, due in like.items()}


def _conform_set(got: Any, like: Any, what: str, notes: Notes) -> set[Any]:
    if type(got) in (list, tuple):
        notes.add("a {got} was accepted where a {want} is due", got=type(got).__name__, want="set")
    elif type(got) is not set:
        raise _due(got, WORDS["set"], what)
    return set(few_alike(_hashable(got)))


def _hashable(items: Any) -> list[Any]:
    """Members with NumPy integers and lists turned into what Python would compare equal."""
    return [_hashable_one(item) for item in items]


def _hashable_one(item: Any) -> Any:
    if isinstance(item, Scalar):
        return item.value
    return tuple(_hashable(item)) if isinstance(item, list | tuple) else item if item.__hash__ else repr(item)


# bool before int, as a bool is one in Python.
_CONFORM: tuple[tuple[Any, Callable[[Any, Any, str, Notes], Any]], ...] = (
    (Tensor, _conform_tensor),
    (bool | str | None, _conform_exactly),
    (int, _conform_integer),
    (float, _conform_float),
    (tuple | list, _conform_sequence),
    (dict, _conform_dict),
    (set, _conform_set),
)
