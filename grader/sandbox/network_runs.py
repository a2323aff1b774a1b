"""A network run forward and back: what comes out must be plain tensors, and leaves as arrays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
import torch.fx.experimental.symbolic_shapes  # autograd asks for it at the first gradient, in every worker anew

from grader.sandbox.network_modules import NetworkError, Weight, call_module, plain, set_mode, shape_text
from grader.sandbox.network_weights import generator_for
from grader.sandbox.postponed import postpone_dynamo

postpone_dynamo()  # in the grader's own process too, where a wrong network is looked into

DIRECTIONS = 3
_gradient = torch.autograd.grad
_detached, _numpy, _cpu = torch.Tensor.detach, torch.Tensor.numpy, torch.Tensor.cpu


def remember(network: Any, batch: Any) -> None:
    set_mode(network, "train")
    with torch.no_grad():
        call_module(network, batch)


def outputs_of(network: Any, batch: Any) -> Any:
    """What the network gives in the mode that it is in, as arrays."""
    with torch.no_grad():
        return arrays(plain_outputs(call_module(network, batch.clone())))


def run(network: Any, batch: Any) -> tuple[Any, Any]:
    """The batch as a leaf that gradients reach, and the outputs."""
    with torch.enable_grad():
        leaf = batch.clone().requires_grad_()
        # The network gets a copy, as it may work in place on what it is given.
        return leaf, plain_outputs(call_module(network, leaf.clone()))


def plain_outputs(result: Any) -> Any:
    if isinstance(result, tuple | list):
        return tuple(plain_outputs(part) for part in result)
    if not isinstance(result, torch.Tensor):
        raise NetworkError(f"forward returned a {type(result).__name__}, but should return a tensor")
    return plain(result, torch.Tensor)


def arrays(outputs: Any) -> Any:
    """Arrays of outputs; precisions that NumPy has no word for come as float32, which holds their values."""
    if isinstance(outputs, tuple):
        return tuple(arrays(part) for part in outputs)
    values = _cpu(_detached(outputs))
    return _numpy(values.float() if values.dtype in (torch.bfloat16, torch.float16) else values).copy()


def gradients(weights: Sequence[Weight], leaf: Any, pairs: Sequence[tuple[Any, Any]]) -> dict[str, Any]:
    """Of the sum of outputs times upstream, each summed up so that the answer stays small."""
    tensors = {"input": leaf, **{weight.name: weight.tensor for weight in weights}}
    found = _differentiate(pairs, list(tensors.values()))
    zipped = zip(tensors.items(), found, strict=True)
    return {name: _summary(torch.zeros_like(t) if g is None else g, name) for (name, t), g in zipped}


def paired(outputs: Any, upstream: Any, dtype: str) -> list[tuple[Any, Any]]:
    """Outputs that depend on anything, each with the gradient that flows into it."""
    if isinstance(outputs, tuple):
        parts = zip(outputs, upstream, strict=True)
        return [pair for output, part in parts for pair in paired(output, part, dtype)]
    given = as_tensor(upstream, dtype, outputs.device.type)
    if outputs.shape != given.shape:
        got, want = shape_text(outputs.shape), shape_text(given.shape)
        raise NetworkError(f"the output has shape {got}, but should have {want}")
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
    generator = generator_for(0, f"direction {name}")
    # Sums rather than dot products: those would start the threads of BLAS.
    products = [np.sum(generator.standard_normal(values.size, dtype=np.float32) * values) for _ in range(DIRECTIONS)]
    return np.array([np.sqrt(np.sum(values**2)), *products])


def as_tensor(values: Any, dtype: str, device: str = "cpu") -> Any:
    """Values as a tensor; on the meta device, where there are none, a shape is enough."""
    precision = getattr(torch, dtype)
    if device == "meta":
        return torch.empty(values if isinstance(values, tuple) else values.shape, dtype=precision, device="meta")
    return torch.from_numpy(np.array(values, dtype=np.float64)).to(device, precision)
