"""What is expected of a network's layers: the sizes that the data takes, and parameters by layer and in total."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from math import prod
from typing import Any

from grader.authoring import mismatch
from grader.comparison import Mismatch
from grader.model import Row

# What a worker tells is read strictly: a line that is nothing like these is not there.
SHAPE = r"\d{1,9}(?:x\d{1,9}){0,6}"
LAYER = re.compile(rf"^(?P<shapes>{SHAPE}(?: {SHAPE}){{0,40}})\t(?P<state>\w{{0,10}})$", re.M | re.A)

Matrices = list[tuple[int, ...]]  # of the parameters of one layer


def expect_sizes(call: Any, due: Sequence[str], **request: Any) -> None:
    """The data takes these shapes in this order, whatever lies between them: "conv 6x28x28", "pool 6x14x14"."""
    taken = call(**request, wants=("activations",), sizes=tuple(due))["activations"].split("\n")
    rows = [_size_row(row, taken[i] if i < len(taken) else "nothing") for i, row in enumerate(due)]
    for number, row in enumerate(rows, 1):
        if row.wrong:
            raise mismatch(f"the output of layer {number} ({row.name})", row.given, row.due, rows=rows)


def _size_row(due: str, got: str) -> Row:
    kind, size = due.split()
    return Row(kind, got[:60], size, got != size)


def expect_layers(call: Any, due: Sequence[str], others: bool = False, **request: Any) -> None:
    """These layers have parameters, by shape: "6x3x5x5 6"; and no `others` do. Branches may come in any order.

    Where others may be, a layer must be used to count: else a list of layers for show would do.
    """
    told = call(**request, wants=("layers",))["layers"]
    rows = [(_matrices(row["shapes"]), row["state"]) for row in LAYER.finditer(told)]
    left, missing = [matrices for matrices, state in rows if not (others and state)], []
    for want in map(_matrices, due):
        if want in left:
            left.remove(want)
        else:
            missing.append(want)
    if missing:
        raise _without(missing[0], left, _parameter_rows(due, missing, left))
    if left and not others:
        table = _parameter_rows(due, missing, left)
        raise mismatch("the number of layers with parameters", str(len(rows)), str(len(due)), rows=table)
    for matrices, state in rows:
        if state and not others:
            raise mismatch(f"the layer with {_counted(matrices)} parameters", state, "trained")


def expect_either(call: Any, *dues: Sequence[str], **request: Any) -> None:
    """The layers of one of these networks; where it is none of them, what is missing of the first."""
    found = [_problem(call, due, request) for due in dues]
    if all(found) and found[0] is not None:
        raise found[0]


def _problem(call: Any, due: Sequence[str], request: Mapping[str, Any]) -> Mismatch | None:
    try:
        expect_layers(call, due, **request)
    except Mismatch as problem:
        return problem
    return None


def _without(want: Matrices, left: Sequence[Matrices], rows: Sequence[Row]) -> Mismatch:
    """What is said of a layer that is missing: what is there in its place, with as many outputs, if anything is."""
    near = _in_place_of(want, left)
    if near is None:
        return mismatch(f"the layer with {_counted(want)} parameters", "not there", "there", rows=rows)
    what = f"the number of parameters of the layer that gives {want[0][0]}"
    return mismatch(what, _counted(near), _counted(want), rows=rows)


def _in_place_of(want: Matrices, left: Sequence[Matrices]) -> Matrices | None:
    return next((matrices for matrices in left if matrices[0][0] == want[0][0]), None)


def _parameter_rows(due: Sequence[str], missing: Sequence[Matrices], left: Sequence[Matrices]) -> list[Row]:
    """Each layer that is due, with what is there in its place; then those that nothing calls for."""
    rows, over = [], list(left)
    for number, want in enumerate(map(_matrices, due), 1):
        got = want if want not in missing else _in_place_of(want, over)
        if got in over:
            over.remove(got)
        given = _counted(got) if got is not None else "nothing"
        rows.append(Row(str(number), given, _counted(want), got != want))
    return rows + [Row(str(len(rows) + i), _counted(more), "nothing", True) for i, more in enumerate(over, 1)]


def _counted(matrices: Matrices) -> str:
    return f"{sum(map(prod, matrices))} ({' + '.join('x'.join(map(str, matrix)) for matrix in matrices)})"


def _matrices(shapes: str) -> Matrices:
    """A row for each output: a dense layer and a convolution over all of its input are the same matrix."""
    sizes = [tuple(map(int, shape.split("x"))) for shape in shapes.split()]
    return [size if len(size) < 2 else (size[0], prod(size[1:])) for size in sizes]
