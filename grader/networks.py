"""What the spec of a network uses besides `authoring`: the oracle of a reference network, and its checks.

Imports no torch: a battery that is replayed needs none. The oracle wakes it up when it is called.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Mapping, Sequence
from math import prod
from typing import Any

import numpy as np

from grader.authoring import Bounded, Exercise, expect, expect_close, mismatch
from grader.comparison import Mismatch
from grader.drawing import Built, Draw, Inputs, Integers
from grader.model import Row

# A network is compared in the norm. In float64 a wrong one is off by a factor of order 1, so nothing depends on its
# depth; single precision only shows that nothing inside is coarser.
RELATIVE = {"float64": 1e-9, "float32": 1e-4}

# What a worker tells is read strictly: a line that is nothing like these is not there.
SHAPE = r"\d{1,7}(?:x\d{1,7}){0,6}"
LAYER = re.compile(rf"^(?P<shapes>{SHAPE}(?: {SHAPE}){{0,40}})\t(?P<state>\w{{0,10}})$", re.M | re.A)

Matrices = list[tuple[int, ...]]  # of the parameters of one layer


def whole_numbers(shape: Sequence[int], size: int = 3) -> Built:
    """Images or upstream gradients of small whole numbers: the same in every precision, no two examples alike.

    There are not many of them, so that a failing case is shrunk after a few runs of the network.
    """
    return Built(lambda draw: _whole_numbers(draw(Integers(1, 999)), tuple(shape), size))


def _whole_numbers(seed: int, shape: tuple[int, ...], size: int) -> Any:
    return np.random.default_rng(seed).integers(-size, size, shape, endpoint=True).astype(np.float64)


class NetworkOracle:
    """The oracle of a network: called with a request by name, it examines the reference network, always in float64.

    Called without one it builds the reference network, so it can stand where a submission's class stands, and be the
    right network that a mistake starts from. The requests are those of `sandbox.networks.examine`.
    """

    def __init__(self, reference: Callable[..., Any]) -> None:
        self.reference = reference
        self.__signature__ = inspect.signature(self.examine)

    def __call__(self, *arguments: Any, **request: Any) -> Any:
        return self.examine(**request) if request else self.reference(*arguments)

    def examine(
        self,
        images: Any,
        wants: Sequence[str] = ("outputs",),
        upstream: Any = None,
        seed: int | None = 0,
        arguments: Sequence[Any] = (),
        mode: str = "eval",
        dtype: str = "float64",
        history: Any = None,
        sizes: Sequence[str] = (),
    ) -> dict[str, Any]:
        from grader.sandbox.networks import examine

        told = examine(self.reference, images, wants, upstream, seed, arguments, mode, "float64", history, sizes)
        return {want: _in_precision(part, dtype) for want, part in told.items()}


def _in_precision(part: Any, dtype: str) -> Any:
    if isinstance(part, tuple):
        return tuple(_in_precision(inner, dtype) for inner in part)
    return part.astype(dtype) if isinstance(part, np.ndarray) else part


def _norm_bound(part: Any, dtype: str) -> Any:
    if isinstance(part, Mapping):
        return {name: _norm_bound(inner, dtype) for name, inner in part.items()}
    if isinstance(part, tuple):
        return tuple(_norm_bound(inner, dtype) for inner in part)
    if isinstance(part, str):
        return 0.0
    return RELATIVE[dtype] * float(np.max(np.abs(part), initial=0.0))


def _bound(answer: Any, dtype: str, **_: Any) -> Any:
    return _norm_bound(answer, dtype)


NORMWISE = Bounded(_bound)


def near(outputs: Any, dtype: str = "float64") -> Any:
    """The bound for a law that compares two outputs of one network."""
    return 2 * _norm_bound(outputs, dtype)


# ---------------------------------------------------------------- checks that every network has


def check_function(
    exercise: Exercise, images: Inputs, output_shape: Callable[..., Sequence[int]], cases: int = 2
) -> None:
    """The network is the same function as ours: outputs in both precisions, gradients, images apart from each other.

    `images` draws the request of one call, and `output_shape(**request)` is the shape of what it gives.
    """

    def outputs(draw: Draw) -> dict[str, Any]:
        """With our weights in its layers, your network gives our outputs."""
        return images(draw)

    def single_precision(draw: Draw) -> dict[str, Any]:
        """In float32, the precision that networks are trained in, the outputs are the same up to rounding."""
        return {**images(draw), "dtype": "float32"}

    def gradients(draw: Draw) -> dict[str, Any]:
        """The gradient reaches every parameter and the input, and is ours."""
        given = images(draw)
        return {**given, "upstream": draw(whole_numbers(output_shape(**given))), "wants": ("gradients",)}

    exercise.matches_oracle(outputs, points=2, cases=cases)
    exercise.matches_oracle(single_precision, cases=cases // 2)
    exercise.matches_oracle(gradients, points=2, cases=cases)
    exercise.law(images_do_not_mix, inputs=images, cases=cases // 2)


def images_do_not_mix(call: Any, images: Any, **request: Any) -> None:
    """Each example of a batch gives what it gives alone, and different examples give different outputs."""
    together = call(images=images, **request)["outputs"]
    for i in range(len(images)):
        alone = call(images=images[i : i + 1], **request)["outputs"]
        expect_close(together[i : i + 1], alone, near(alone), f"the output for example {i}")
    expect((together[0] != together[1]).any(), "the output for two different examples", "the same", "different")


def check_no_randomness(exercise: Exercise, images: Inputs) -> None:
    """For networks without dropout and batch normalisation."""

    def training_changes_nothing(call: Any, **request: Any) -> None:
        """The network has no dropout and no batch normalisation: in training mode it gives the same outputs."""
        evaluated = call(**request)["outputs"]
        trained = call(**request, mode="train")["outputs"]
        expect_close(trained, evaluated, near(evaluated), "the output in training mode")

    exercise.law(training_changes_nothing, inputs=images, cases=1)


# ---------------------------------------------------------------- what is expected of layers


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
