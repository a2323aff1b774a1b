"""What a network is made of: its modules, parameters and buffers, whatever the modules say of themselves.

Nothing a module says about itself is asked: submodules and parameters are read from the dictionaries of
`torch.nn.Module`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import prod
from typing import Any

import torch

# More threads than one only wait for each other on networks of this size, and make the last bits a matter of chance.
torch.set_num_threads(1)
# Taken before student code runs: what it replaces later is not what is called here.
attributes_of = torch.nn.Module.__dict__["__dict__"].__get__
call_module = torch.nn.Module.__call__


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


def shape_text(shape: Sequence[int]) -> str:
    return "x".join(map(str, shape)) or "1"


def build(factory: Any, arguments: Sequence[Any] = ()) -> Any:
    """The network: what the class or function makes, or what stands there already made."""
    network = factory if is_module(factory) else factory(*arguments)
    if not is_module(network):
        raise NetworkError(f"what was built is of type {type(network).__name__}, but should be a torch.nn.Module")
    return network


def build_without_values(factory: Any, arguments: Sequence[Any] = ()) -> Any:
    """The same on the meta device, where a network of any size takes no memory and no time."""
    try:
        with torch.device("meta"):
            return moved(build(factory, arguments), "meta")
    except NetworkError:
        raise
    except Exception:  # a constructor that looks at values
        return moved(build(factory, arguments), "meta")


def is_module(value: Any) -> bool:
    return torch.nn.Module in type(value).__mro__


def modules_of(network: Any) -> Iterator[Any]:
    """The network and all modules in it, each once, in order of registration."""
    seen: set[int] = set()
    waiting = [network]
    while waiting:
        module = waiting.pop()
        if is_module(module) and id(module) not in seen:
            seen.add(id(module))
            yield module
            waiting += reversed(list(table(module, "_modules").values()))


def table(module: Any, name: str) -> dict[str, Any]:
    """`_modules`, `_parameters` or `_buffers` as they are, whatever the class says of them."""
    found = attributes_of(module).get(name)
    if not isinstance(found, dict):
        raise NetworkError("a module has no parameters: its __init__ should begin with super().__init__()")
    return dict(dict.items(found))


def weights_of(network: Any, meta: bool = False) -> list[Weight]:
    """The parameters of all modules, each once."""
    found: dict[int, Weight] = {}
    for module in modules_of(network):
        for parameter in table(module, "_parameters").values():
            if parameter is not None:
                found.setdefault(id(parameter), Weight(plain(parameter, torch.nn.Parameter, meta), module))
    return list(found.values())


def plain(tensor: Any, kind: Any, meta: bool = False) -> Any:
    """The tensor, if it is one of exactly this type, and holds values unless it is to be on the meta device."""
    if type(tensor) is not kind:
        raise NetworkError(f"a {type(tensor).__name__} was found, but it should be a torch {kind.__name__}")
    if tensor.is_meta is not meta or tensor.layout is not torch.strided:
        raise NetworkError(f"a torch {kind.__name__} was found that holds no values")
    return tensor


def settle_lazy_modules(network: Any, batch: Any) -> None:
    """LazyLinear and the like have no shapes until data has passed once."""
    parameters = [p for module in modules_of(network) for p in table(module, "_parameters").values()]
    if any(torch.nn.parameter.is_lazy(parameter) for parameter in parameters):
        with torch.no_grad():
            call_module(network, batch.to(torch.get_default_dtype()))


def convert(network: Any, weights: Sequence[Weight], dtype: str) -> None:
    """Own, separate values in this precision, for parameters and for floating-point buffers."""
    precision = getattr(torch, dtype)
    for weight in weights:
        weight.tensor.data = weight.tensor.data.to(precision, copy=True)
    for module in modules_of(network):
        buffers = attributes_of(module)["_buffers"]
        for name, buffer in table(module, "_buffers").items():
            if buffer is not None and buffer.is_floating_point():
                buffers[name] = buffer.to(precision)


def moved(network: Any, device: str) -> Any:
    """The network with parameters and buffers on another device; what is neither stays, as `.to(device)` has it."""
    replaced: dict[int, Any] = {}
    for module in modules_of(network):
        for kind, wrap in (("_parameters", torch.nn.Parameter), ("_buffers", lambda tensor, _: tensor)):
            for name, tensor in table(module, kind).items():
                if isinstance(tensor, torch.Tensor) and not torch.nn.parameter.is_lazy(tensor):
                    new = replaced.setdefault(id(tensor), wrap(tensor.detach().to(device), tensor.requires_grad))
                    attributes_of(module)[kind][name] = new
    return network


def set_mode(network: Any, mode: str) -> None:
    """"eval", "train", or training mode with chance held still: "calm" or "dropped" (see `network_chance.Still`)."""
    for module in modules_of(network):
        attributes_of(module)["training"] = mode != "eval"
