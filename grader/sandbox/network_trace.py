"""A network followed by its data: the shapes that it takes, the layers that it meets, and in which order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import torch
from torch.utils._python_dispatch import TorchDispatchMode

from grader.sandbox.network_modules import Weight, call_module, shape_text
from grader.sandbox.network_names import in_order_of_use, name_weights

MAX_ROWS = 4000
# The operations that PyTorch runs in the end, as students call them.
KINDS = {
    "convolution": "conv",
    "addmm": "dense",
    "mm": "dense",
    "bmm": "dense",
    "max_pool2d_with_indices": "pool",
    "avg_pool2d": "pool",
    "_adaptive_avg_pool2d": "pool",
    "mean": "pool",
    "amax": "pool",
    "max": "pool",
    "cat": "concat",
}


class Follower(TorchDispatchMode):  # type: ignore[misc]
    """Sees every operation: the shapes that the data takes, and the parameters that it meets, in order.

    Tensors are known by their storage, so views and operations in place need no care.
    """

    def __init__(self, weights: Sequence[Weight], data: Any) -> None:
        super().__init__()
        self.rows: list[tuple[str, str]] = []  # kind and shape
        self._weights = weights
        self._batch = data.shape[0]
        self._met = 0
        self._last_met: dict[int, frozenset[int]] = {_storage(data): frozenset()}
        self._made_of = {_storage(weight.tensor): [index] for index, weight in enumerate(weights)}
        self._kept: list[Any] = []  # a storage that is freed would be taken for another

    @classmethod
    def _should_skip_dynamo(cls) -> bool:
        return False  # nothing is compiled here; else the first operation would import the compiler for seconds

    def __torch_dispatch__(self, function: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        result = function(*args, **(kwargs or {}))
        made = list(_tensors(result))
        self._kept += made
        self._note(function, list(_tensors((args, kwargs))), made)
        return result

    def _note(self, function: Any, taken: list[Any], made: list[Any]) -> None:
        keys = [_storage(tensor) for tensor in taken]
        weights = list(dict.fromkeys(index for key in keys for index in self._made_of.get(key, ())))
        data = [self._last_met[key] for key in keys if key in self._last_met]
        if not data:
            self._made_of |= {_storage(tensor): weights for tensor in made if weights}
            return
        last_met = self._meet(weights, frozenset().union(*data))
        self._last_met |= {_storage(tensor): last_met for tensor in made}
        if made and len(self.rows) < MAX_ROWS:
            self.rows.append(self._row(function, tuple(made[0].shape)))

    def _meet(self, weights: list[int], last_met: frozenset[int]) -> frozenset[int]:
        """The data meets these weights one after the other, the bias last, as if each had its own operation."""
        for index in sorted(weights, key=lambda index: -self._weights[index].tensor.ndim):
            weight = self._weights[index]
            if weight.place is None:
                weight.place, weight.before = self._met, tuple(last_met)
                last_met = frozenset((self._met,))
                self._met += 1
        return last_met

    def _row(self, function: Any, shape: tuple[int, ...]) -> tuple[str, str]:
        """Axes of length 1 say nothing: a convolution over the whole map is a dense layer."""
        kind = KINDS.get(function._schema.name.removeprefix("aten::"), "")
        whole = kind == "conv" and shape[-2:] == (1, 1)
        sizes = [n for n in shape if n != 1]
        return "dense" if whole else kind, shape_text(sizes[1:] if sizes[:1] == [self._batch] else sizes)


def follow(network: Any, weights: Sequence[Weight], batch: Any, attempt: int = 0) -> list[tuple[str, str]]:
    """Pass the batch through once: the kind and shape of all operations. Each weight learns its place and its name."""
    follower = Follower(weights, batch)
    with torch.no_grad(), follower:
        call_module(network, batch)
    name_weights(weights, attempt)
    return follower.rows


def sizes_taken(rows: Sequence[tuple[str, str]], due: Sequence[str]) -> str:
    """For each size that is due, in order: itself if the data takes it, else what the next layer of its kind gives.

    So networks that differ in style alone tell the same, even if they pool or convolve by hand.
    """
    taken, left = [], list(rows)
    for kind, size in (row.split() for row in due):
        places = [i for i, row in enumerate(left) if row[1] == size] or [i for i, r in enumerate(left) if r[0] == kind]
        taken.append(left[places[0]][1] if places else "nothing")
        left = left[places[0] + 1 :] if places else left
    return "\n".join(taken)


def _storage(tensor: Any) -> int:
    return int(torch.Tensor.untyped_storage(tensor)._cdata)


def _tensors(value: Any) -> Iterator[Any]:
    if isinstance(value, torch.Tensor):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _tensors(part)
    elif isinstance(value, dict):
        yield from _tensors(list(value.values()))


def layers_met(weights: Sequence[Weight]) -> str:
    """A line for each layer: the weights of one module, parted before each that has two axes or more."""
    layers: dict[tuple[int, int], list[Weight]] = {}
    parts: dict[int, int] = {}
    for weight in in_order_of_use(weights):
        owner = id(weight.owner)
        parts[owner] = parts.get(owner, 0) + (len(weight.matrix) > 1)
        layers.setdefault((owner, parts[owner]), []).append(weight)
    return "\n".join(_layer(layer) for layer in layers.values())


def _layer(weights: Sequence[Weight]) -> str:
    unused = any(weight.place is None for weight in weights)
    frozen = not all(weight.tensor.requires_grad for weight in weights)
    shapes = " ".join(shape_text(weight.matrix) for weight in weights)
    return f"{shapes}\t{'unused' if unused else 'frozen' if frozen else ''}"
