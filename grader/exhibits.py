"""What a failing call was given, gave and should have given, as plain numbers that a report can draw."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from grader.arrays import is_array, np
from grader.comparison import Mismatch
from grader.decoding import printable
from grader.dialects import Dialect
from grader.exchange import Case
from grader.model import Exhibit, Grid, Row
from grader.values import Scalar, Tensor
from grader.wording import shown

MAX_VALUES = 4096  # elements of an array that somebody may still look at
MAX_ARRAYS = 6
MAX_ROWS = 60
BEYOND = 1e300  # what is larger may not fit into a float
CHANNELS_FIRST = ("cs231n",)  # dialects whose images are (N, C, H, W)
# An earlier call, as of the forward pass before a backward one, has no declared names; layers share their order.
WEIGHTED = re.compile(r"conv|affine|linear|dense")
ORDER = ("x", "w", "b")


def exhibit_of(case: Case | None, mismatch: Mismatch | None, dialect: Dialect) -> Exhibit | None:
    """The exhibit for a failure; None where there is nothing to look at."""
    arguments = list(_arguments(case, dialect)) if case is not None else []
    arrays = tuple(_grid(name, value) for name, value in arguments if is_array(value) and _is_numeric(value))
    numbers = {name: float(value) for name, value in arguments
               if type(value) in (int, float) and abs(value) < BEYOND}
    given, due, wrong = _sides(mismatch)
    rows = tuple(_readable(row) for row in mismatch.rows) if mismatch is not None else ()
    if not (arrays or numbers or given or rows):
        return None
    return Exhibit(arrays[:MAX_ARRAYS], numbers, given, due, wrong, rows, dialect.name in CHANNELS_FIRST)


def rows_of(given: Any, due: Any) -> tuple[Row, ...]:
    """Two lists of tuples, such as the summary of a network, as rows; nothing where the answer is no such list."""
    if not isinstance(due, list) or len(due) > MAX_ROWS or not all(map(_is_row, due)):
        return ()
    return tuple(_row(number, *pair) for number, pair in enumerate(zip(given, due, strict=True), 1))


def _is_row(row: Any) -> bool:
    return isinstance(row, tuple) and bool(row) and not any(map(is_array, row))


def _row(number: int, given: tuple[Any, ...], due: tuple[Any, ...]) -> Row:
    """Named by its first part where that is a name both have; what a student wrote is printed as text."""
    named = isinstance(due[0], str) and given[0] == due[0]
    yours, ours = (printable(", ".join(shown(part) for part in row[named:])) for row in (given, due))
    return Row(due[0] if named else str(number), yours, ours, yours != ours)


def _arguments(case: Case, dialect: Dialect) -> Iterator[tuple[str, Any]]:
    """Name and value of everything that the calls were given; a dict or tuple part by part."""
    if case.steps[-1].operation != "call":
        return
    for index, step in enumerate(case.steps):
        last = index == len(case.steps) - 1
        for position, value in enumerate(step.arguments):
            yield from _parts(_name(step.function, position, dialect.parameters if last else ()), value)


def _name(function: str, position: int, parameters: Sequence[str]) -> str:
    if position < len(parameters):
        return parameters[position]
    order = ORDER if WEIGHTED.search(function) else ORDER[:1]
    return order[position] if not parameters and position < len(order) else f"{function}: {position + 1}"


def _parts(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield from _parts(str(key), part)
    elif isinstance(value, tuple | list) and name == "input_shape":
        yield from zip(("n_h", "n_w", "n_c"), value, strict=False)
    elif isinstance(value, Scalar):
        yield name, value.value
    else:
        yield name, value.array if isinstance(value, Tensor) else value


def _readable(row: Row) -> Row:
    """A worker may answer with what a terminal obeys."""
    return replace(row, name=printable(row.name), given=printable(row.given))


def _sides(mismatch: Mismatch | None) -> tuple[Grid | None, Grid | None, tuple[int, ...]]:
    sides = mismatch.sides if mismatch is not None else None
    if sides is None or not (_is_numeric(sides.given) and _is_numeric(sides.due) and np.ndim(sides.due)):
        return None, None, ()
    given, due = _grid(sides.what, sides.given), _grid(sides.what, sides.due)
    wrong = np.flatnonzero(~np.asarray(sides.right)) if sides.right is not None and due.values else ()
    return given, due, tuple(int(place) for place in wrong)


def _is_numeric(value: Any) -> bool:
    return is_array(value) and value.dtype.kind in "iufb"


def _grid(name: str, array: Any) -> Grid:
    few = array.size <= MAX_VALUES
    values = np.asarray(array, dtype=np.float64).ravel().tolist() if few else ()
    return Grid(name, tuple(int(n) for n in array.shape), tuple(values))
