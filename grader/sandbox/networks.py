"""What a network does, seen from outside: built, followed, given our weights, run forward and back.

Runs beside student code in a worker, and in our own process on reference networks and on mistakes; the same code
for both. Nothing a module says about itself is asked: submodules and parameters are read from the dictionaries of
`torch.nn.Module`, layers are found by following the data, and what comes back must be plain tensors.

Our weights are no message. Both sides make them from a seed, by the shape of a parameter and its place in the flow
of the data, so neither names nor the order of registration matter, and a network of any size needs a few bytes.
They have eight significant bits: the same numbers in float64, float32 and bfloat16.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from math import prod
from typing import Any

import numpy as np
import torch
import torch.fx.experimental.symbolic_shapes  # autograd asks for it at the first gradient, in every worker anew
from torch.utils._python_dispatch import TorchDispatchMode

OUTPUTS, GRADIENTS, ACTIVATIONS, LAYERS = "outputs", "gradients", "activations", "layers"
DIRECTIONS = 3
KEPT, KEPT_SIZE = 32, 1 << 16  # so many weights of a network, and so many values of one of them
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
# Taken before student code runs: what it replaces later is not what is called here.
_attributes = torch.nn.Module.__dict__["__dict__"].__get__
_forward = torch.nn.Module.__call__
_gradient = torch.autograd.grad
_detached, _numpy, _cpu = torch.Tensor.detach, torch.Tensor.numpy, torch.Tensor.cpu
# More threads than one only wait for each other on networks of this size, and make the last bits a matter of chance.
torch.set_num_threads(1)


class NetworkError(Exception):
    """The network is not one that can be examined; the text says why."""


@dataclass(eq=False)
class Weight:
    """A parameter of the network: the tensor, the module that owns it, and what following the data told of it."""

    tensor: Any
    owner: Any
    place: int | None = None  # when the data met it first; None: never
    before: tuple[int, ...] = ()  # places of the weights that the data met just before
    name: str = ""

    @property
    def matrix(self) -> tuple[int, ...]:
        """A row for each output: a dense layer and a convolution over all of its input are the same matrix."""
        shape = tuple(self.tensor.shape)
        return shape if len(shape) < 2 else (shape[0], prod(shape[1:]))


def examine(
    factory: Any,
    images: Any,
    wants: Sequence[str] = (OUTPUTS,),
    upstream: Any = None,
    seed: int | None = 0,
    arguments: Sequence[Any] = (),
    mode: str = "eval",
    dtype: str = "float64",
    history: Any = None,
    sizes: Sequence[str] = (),
) -> dict[str, Any]:
    """Build a network from a class or function, feed it `images` and tell what `wants` names, as plain data.

    outputs      what forward returns: an array, or a tuple of arrays
    gradients    for each parameter and for "input": the norm, and the products with fixed directions
    activations  a line for each of `sizes`, rows like "conv 6x28x28": the shape that one example takes there
    layers       a line for each layer with parameters: their shapes, and "frozen" or "unused" where one is

    `upstream` is the gradient of the outputs. With `seed=None` the network keeps its own weights. `arguments` go to
    the constructor. `history` is a batch that passes in training mode first, for layers that keep statistics.
    """
    network = build(factory, arguments)
    batch = _tensor(images, dtype)
    _settle_lazy_modules(network, batch)
    weights = _weights(network)
    _convert(network, weights, dtype)
    _set_mode(network, "eval")
    passed = batch.clone()
    rows = _follow(network, weights, passed)
    told: dict[str, Any] = {ACTIVATIONS: _taken(rows, sizes), LAYERS: _layers(weights)}
    if not torch.equal(passed, batch):  # the network overwrites its input: let the caller see it
        images[...] = _arrays(passed)
    if OUTPUTS in wants or GRADIENTS in wants:
        if seed is not None:
            _give_weights(weights, seed)
        if history is not None:
            _remember(network, _tensor(history, dtype))
        _set_mode(network, mode)
        leaf, outputs = _run(network, batch)
        told[OUTPUTS] = _arrays(outputs)
    if GRADIENTS in wants:
        told[GRADIENTS] = _gradients(weights, leaf, _pairs(outputs, upstream, dtype))
    return {want: told[want] for want in wants}


def build(factory: Any, arguments: Sequence[Any] = ()) -> Any:
    """The network: what the class or function makes, or what stands there already made."""
    network = factory if _is_module(factory) else factory(*arguments)
    if not _is_module(network):
        raise NetworkError(f"what was built is of type {type(network).__name__}, but should be a torch.nn.Module")
    return network


# ---------------------------------------------------------------- what it is made of


def _is_module(value: Any) -> bool:
    return torch.nn.Module in type(value).__mro__


def _modules(network: Any) -> Iterator[Any]:
    """The network and all modules in it, each once, in order of registration."""
    seen: set[int] = set()
    waiting = [network]
    while waiting:
        module = waiting.pop()
        if _is_module(module) and id(module) not in seen:
            seen.add(id(module))
            yield module
            waiting += reversed(list(_table(module, "_modules").values()))


def _table(module: Any, name: str) -> dict[str, Any]:
    """`_modules`, `_parameters` or `_buffers` as they are, whatever the class says of them."""
    table = _attributes(module).get(name)
    if not isinstance(table, dict):
        raise NetworkError("a module has no parameters: its __init__ should begin with super().__init__()")
    return dict(dict.items(table))


def _weights(network: Any) -> list[Weight]:
    """The parameters of all modules, each once."""
    found: dict[int, Weight] = {}
    for module in _modules(network):
        for parameter in _table(module, "_parameters").values():
            if parameter is not None:
                found.setdefault(id(parameter), Weight(_plain(parameter, torch.nn.Parameter), module))
    return list(found.values())


def _plain(tensor: Any, kind: Any) -> Any:
    """The tensor, if it is one of exactly this type that holds values."""
    if type(tensor) is not kind:
        raise NetworkError(f"a {type(tensor).__name__} was found, but it should be a torch {kind.__name__}")
    if tensor.is_meta or tensor.layout is not torch.strided:
        raise NetworkError(f"a torch {kind.__name__} was found that holds no values")
    return tensor


def _settle_lazy_modules(network: Any, batch: Any) -> None:
    """LazyLinear and the like have no shapes until data has passed once."""
    parameters = [p for module in _modules(network) for p in _table(module, "_parameters").values()]
    if any(torch.nn.parameter.is_lazy(parameter) for parameter in parameters):
        with torch.no_grad():
            _forward(network, batch.to(torch.get_default_dtype()))


def _convert(network: Any, weights: Sequence[Weight], dtype: str) -> None:
    """Own, separate values in this precision, for parameters and for floating-point buffers."""
    precision = getattr(torch, dtype)
    for weight in weights:
        weight.tensor.data = weight.tensor.data.to(precision, copy=True)
    for module in _modules(network):
        buffers = _attributes(module)["_buffers"]
        for name, buffer in _table(module, "_buffers").items():
            if buffer is not None and buffer.is_floating_point():
                buffers[name] = buffer.to(precision)


def _set_mode(network: Any, mode: str) -> None:
    for module in _modules(network):
        _attributes(module)["training"] = mode == "train"


# ---------------------------------------------------------------- following the data


class _Follower(TorchDispatchMode):  # type: ignore[misc]
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
        return "dense" if whole else kind, _text(sizes[1:] if sizes[:1] == [self._batch] else sizes)


def _follow(network: Any, weights: Sequence[Weight], batch: Any) -> list[tuple[str, str]]:
    """Pass the batch through once: the kind and shape of all operations. Each weight learns its place and its name."""
    follower = _Follower(weights, batch)
    with torch.no_grad(), follower:
        _forward(network, batch)
    _name(weights)
    return follower.rows


def _taken(rows: Sequence[tuple[str, str]], due: Sequence[str]) -> str:
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


def _layers(weights: Sequence[Weight]) -> str:
    """A line for each layer: the weights of one module, parted before each that has two axes or more."""
    layers: dict[tuple[int, int], list[Weight]] = {}
    parts: dict[int, int] = {}
    for weight in _in_order_of_use(weights):
        owner = id(weight.owner)
        parts[owner] = parts.get(owner, 0) + (len(weight.matrix) > 1)
        layers.setdefault((owner, parts[owner]), []).append(weight)
    return "\n".join(_layer(layer) for layer in layers.values())


def _in_order_of_use(weights: Sequence[Weight]) -> list[Weight]:
    return sorted(weights, key=lambda weight: len(weights) if weight.place is None else weight.place)


def _layer(weights: Sequence[Weight]) -> str:
    unused = any(weight.place is None for weight in weights)
    frozen = not all(weight.tensor.requires_grad for weight in weights)
    shapes = " ".join(_text(weight.matrix) for weight in weights)
    return f"{shapes}\t{'unused' if unused else 'frozen' if frozen else ''}"


def _text(shape: Sequence[int]) -> str:
    return "x".join(map(str, shape)) or "1"


# ---------------------------------------------------------------- names that both sides give to a weight


def _name(weights: Sequence[Weight]) -> None:
    """Name each weight by its matrix and its rank among the weights with the same one: "50x50 (2)".

    The rank follows the flow of the data. Where branches leave it open, what comes before and after decides.
    """
    used = [weight for weight in _in_order_of_use(weights) if weight.place is not None]
    depths, colours = _depths(used), _colours(used)
    ranked = [used[i] for i in sorted(range(len(used)), key=lambda i: (depths[i], colours[i], i))]
    ranks: dict[tuple[int, ...], int] = {}
    for weight in [*ranked, *(weight for weight in weights if weight.place is None)]:
        rank = ranks[weight.matrix] = ranks.get(weight.matrix, 0) + 1
        weight.name = _text(weight.matrix) + (f" ({rank})" if rank > 1 else "")


def _depths(used: Sequence[Weight]) -> list[int]:
    """How many weights the data has met on the longest way to each."""
    depths: list[int] = []
    for weight in used:
        depths.append(max((depths[place] + 1 for place in weight.before), default=0))
    return depths


def _colours(used: Sequence[Weight]) -> list[str]:
    """Equal for weights that nothing around them tells apart (the refinement of Weisfeiler and Leman)."""
    before = [weight.before for weight in used]
    after = [[i for i, places in enumerate(before) if place in places] for place in range(len(used))]
    colours, classes = [_digest(weight.matrix) for weight in used], 0
    while len(set(colours)) > classes:
        classes = len(set(colours))
        around = [[sorted(colours[j] for j in side[i]) for side in (before, after)] for i in range(len(used))]
        colours = [_digest(pair) for pair in zip(colours, around, strict=True)]
    return colours


def _digest(value: Any) -> str:
    return sha256(repr(value).encode()).hexdigest()


# ---------------------------------------------------------------- our weights, forward and back


def _give_weights(weights: Sequence[Weight], seed: int) -> None:
    for weight in weights:
        values = torch.from_numpy(_values(seed, weight.name, weight.matrix))
        rounded = values.to(torch.bfloat16).to(weight.tensor.dtype)
        weight.tensor.data = rounded.reshape(weight.tensor.shape)


def _values(seed: int, name: str, matrix: tuple[int, ...]) -> Any:
    """The same for every request; those of small networks are kept."""
    draw = _kept_values if prod(matrix) <= KEPT_SIZE else _drawn_values
    return draw(seed, name, matrix)


def _drawn_values(seed: int, name: str, matrix: tuple[int, ...]) -> Any:
    """He's scale for matrices, so that activations neither die nor explode; a size near 1 for biases and scales."""
    generator = _generator(seed, name)
    if len(matrix) > 1:
        return generator.standard_normal(matrix, dtype=np.float32) * np.float32(np.sqrt(2 / max(matrix[1], 1)))
    return generator.choice((-1.0, 1.0), matrix) * generator.uniform(0.5, 1.5, matrix)


_kept_values = lru_cache(KEPT)(_drawn_values)


def _generator(seed: int, name: str) -> np.random.Generator:
    return np.random.default_rng((seed, *name.encode()))


def _remember(network: Any, batch: Any) -> None:
    _set_mode(network, "train")
    with torch.no_grad():
        _forward(network, batch)


def _run(network: Any, batch: Any) -> tuple[Any, Any]:
    """The batch as a leaf that gradients reach, and the outputs."""
    with torch.enable_grad():
        leaf = batch.clone().requires_grad_()
        # The network gets a copy, as it may work in place on what it is given.
        return leaf, _plain_outputs(_forward(network, leaf.clone()))


def _plain_outputs(result: Any) -> Any:
    if isinstance(result, tuple | list):
        return tuple(_plain_outputs(part) for part in result)
    if not isinstance(result, torch.Tensor):
        raise NetworkError(f"forward returned a {type(result).__name__}, but should return a tensor")
    return _plain(result, torch.Tensor)


def _arrays(outputs: Any) -> Any:
    """Arrays of outputs; precisions that NumPy has no word for come as float32, which holds their values."""
    if isinstance(outputs, tuple):
        return tuple(_arrays(part) for part in outputs)
    values = _cpu(_detached(outputs))
    return _numpy(values.float() if values.dtype in (torch.bfloat16, torch.float16) else values).copy()


def _gradients(weights: Sequence[Weight], leaf: Any, pairs: Sequence[tuple[Any, Any]]) -> dict[str, Any]:
    """Of the sum of outputs times upstream, each summed up so that the answer stays small."""
    tensors = {"input": leaf, **{weight.name: weight.tensor for weight in weights}}
    found = _differentiate(pairs, list(tensors.values()))
    zipped = zip(tensors.items(), found, strict=True)
    return {name: _summary(torch.zeros_like(t) if g is None else g, name) for (name, t), g in zipped}


def _pairs(outputs: Any, upstream: Any, dtype: str) -> list[tuple[Any, Any]]:
    """Outputs that depend on anything, each with the gradient that flows into it."""
    if isinstance(outputs, tuple):
        parts = zip(outputs, upstream, strict=True)
        return [pair for output, part in parts for pair in _pairs(output, part, dtype)]
    given = _tensor(upstream, dtype)
    if outputs.shape != given.shape:
        raise NetworkError(f"the output has shape {_text(outputs.shape)}, but should have {_text(given.shape)}")
    return [(outputs, given.to(outputs.dtype))] if outputs.requires_grad else []


def _differentiate(pairs: Sequence[tuple[Any, Any]], tensors: Sequence[Any]) -> list[Any]:
    """The gradient for each tensor; None where there is none: frozen, or never used."""
    live = [tensor for tensor in tensors if tensor.requires_grad]
    if not pairs:
        return [None] * len(tensors)
    outputs, upstream = zip(*pairs, strict=True)
    found = iter(_gradient(outputs, live, upstream, allow_unused=True))
    return [next(found) if tensor.requires_grad else None for tensor in tensors]


def _summary(gradient: Any, name: str) -> Any:
    """Norm, and products with directions that depend on the name alone: any other gradient gives others."""
    values = _numpy(_cpu(_detached(gradient)).double()).ravel()
    generator = _generator(0, f"direction {name}")
    # Sums rather than dot products: those would start the threads of BLAS.
    products = [np.sum(generator.standard_normal(values.size, dtype=np.float32) * values) for _ in range(DIRECTIONS)]
    return np.array([np.sqrt(np.sum(values**2)), *products])


def _tensor(values: Any, dtype: str) -> Any:
    return torch.from_numpy(np.array(values, dtype=np.float64)).to(getattr(torch, dtype))
