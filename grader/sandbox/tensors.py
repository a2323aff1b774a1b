"""A function of tensors run forward and back, without the library's own layers where a task forbids them.

Runs beside student code in a worker, and in our own process on oracles and mistakes; the same code for both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import torch
from torch.utils._python_dispatch import TorchDispatchMode

from grader.sandbox.network_modules import plain
from grader.sandbox.network_runs import arrays, as_tensor

_gradient = torch.autograd.grad
NOTHING = nullcontext()  # it may be entered again and again
# What does a whole task: its name, and words in the names of the operations and derivatives that PyTorch runs for it.
LAYERS = {
    "conv": ("torch.nn.functional.conv2d", ("conv",)),
    "pool": ("torch.nn.functional.max_pool2d", ("pool",)),
    "norm": ("torch.nn.functional.batch_norm", ("batchnorm", "groupnorm", "layernorm")),
}


class LibraryError(Exception):
    """The task is to be solved without the library's own layer; the text names it."""


class Without(TorchDispatchMode):  # type: ignore[misc]
    """Every operation is looked at; one of the library's own layers is refused, by whatever name it was called."""

    def __init__(self, layers: Sequence[str]) -> None:
        super().__init__()
        self.layers = tuple(layers)

    @classmethod
    def _should_skip_dynamo(cls) -> bool:
        return False  # nothing is compiled here; else the first operation would import the compiler for seconds

    def __torch_dispatch__(self, function: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        _refuse(function._schema.name.removeprefix("aten::"), self.layers)
        return function(*args, **(kwargs or {}))


def evaluate(
    function: Any,
    arguments: Sequence[Any],
    wants: str = "output",
    upstream: Any = None,
    leaves: int = 1,
    without: Sequence[str] = (),
    dtype: str = "float64",
    device: str = "cpu",
    around: AbstractContextManager[Any] = NOTHING,
) -> Any:
    """Call the function, within `around`, with the arrays among its arguments as tensors of this precision.

    "output" is what it returns: an array, or a tuple of arrays. "gradients" are those of the sum of its (first) output
    times `upstream`, for each of the first `leaves` arguments that is an array; zeros where nothing flows back.
    """
    tensors = [as_tensor(argument, dtype, device) if _is_array(argument) else argument for argument in arguments]
    live = [tensor.requires_grad_() for tensor in tensors[:leaves] if isinstance(tensor, torch.Tensor)]
    given = [_copied(tensor) for tensor in tensors]
    with torch.enable_grad(), Without(without), around:
        result = function(*given)
    _show_changes(arguments, tensors, given)
    output = result[0] if isinstance(result, tuple | list) and result else result
    for name in _history(output):
        _refuse(name, without)
    if wants == "output":
        return _plain_arrays(result)
    return _gradients(plain(output, torch.Tensor), live, as_tensor(upstream, dtype, device))


def _is_array(value: Any) -> bool:
    return hasattr(value, "dtype") and hasattr(value, "shape")


def _copied(value: Any) -> Any:
    """A tensor that may be overwritten, as a leaf that gradients reach may not; other arguments are themselves."""
    return value.clone() if isinstance(value, torch.Tensor) else value


def _refuse(operation: str, layers: Sequence[str]) -> None:
    """im2col and the like carry none of these words: they are no layers."""
    for name, words in (LAYERS[layer] for layer in layers):
        if any(word in operation.lower().replace("_", "") for word in words):
            raise LibraryError(f"{name} does the whole task: here it is to be written with tensor operations")


def _history(output: Any) -> Iterator[str]:
    """The operations that the output was made by, also those of another thread, as autograd has them."""
    seen, waiting = set(), [getattr(output, "grad_fn", None)]
    while waiting:
        node = waiting.pop()
        if node is not None and node not in seen:
            seen.add(node)
            yield node.name()
            waiting += [before for before, _ in node.next_functions]


def _gradients(output: Any, live: Sequence[Any], upstream: Any) -> Any:
    if not output.requires_grad or output.shape != upstream.shape:
        return tuple(arrays(torch.zeros_like(leaf)) for leaf in live)
    found = _gradient(output, live, upstream.to(output.dtype), allow_unused=True)
    pairs = zip(live, found, strict=True)
    return tuple(arrays(torch.zeros_like(leaf) if gradient is None else gradient) for leaf, gradient in pairs)


def _plain_arrays(result: Any) -> Any:
    if isinstance(result, tuple | list):
        return tuple(_plain_arrays(part) for part in result)
    return arrays(plain(result, torch.Tensor)) if isinstance(result, torch.Tensor) else result


def _show_changes(arguments: Sequence[Any], before: Sequence[Any], after: Sequence[Any]) -> None:
    """Let the caller see what the function has overwritten."""
    for argument, old, new in zip(arguments, before, after, strict=True):
        if isinstance(new, torch.Tensor) and not torch.equal(old, new):
            argument[...] = arrays(new)
