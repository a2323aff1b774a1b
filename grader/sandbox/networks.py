"""What a network does, seen from outside: built, followed, given our weights, run forward and back.

Runs beside student code in a worker, and in our own process on reference networks and on mistakes; the same code
for both. Nothing a module says about itself is asked: layers are found by following the data, our weights go where
their shapes and the flow of the data put them, so neither names nor the order of registration matter, and what comes
back must be plain tensors.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from typing import Any

import torch

from grader.sandbox.lessons import learned
from grader.sandbox.network_chance import STILL, held_still
from grader.sandbox.network_modes import Bones, Narrow
from grader.sandbox.network_modules import (
    NetworkError,
    Weight,
    build,
    build_without_values,
    call_module,
    convert,
    moved,
    set_mode,
    settle_lazy_modules,
    weights_of,
)
from grader.sandbox.network_runs import arrays, as_tensor, gradients, outputs_of, paired, remember, run
from grader.sandbox.network_trace import follow, layers_met, sizes_taken
from grader.sandbox.network_weights import give_weights

__all__ = ["NetworkError", "Request", "examine", "made_ready", "prepared"]

OUTPUTS, GRADIENTS, ACTIVATIONS, LAYERS = "outputs", "gradients", "activations", "layers"
LEARNED = "learned"
_state, _load_state = torch.nn.Module.state_dict, torch.nn.Module.load_state_dict


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
    device: str = "cpu",
    narrow: int = 1,
    attempt: int = 0,
    variant: str = "",
    lesson: Any = None,
) -> dict[str, Any]:
    """Build a network from a class or function, feed it `images` and tell what `wants` names, as plain data.

    outputs      what forward returns: an array, or a tuple of arrays
    gradients    for each parameter and for "input": the norm, and the products with fixed directions
    activations  a line for each of `sizes`, rows like "conv 6x28x28": the shape that one example takes there
    layers       a line for each layer with parameters: their shapes, and "frozen" or "unused" where one is
    bones        the outputs without activations, every pooling an average
    again        the outputs for the same images a second time, after another batch has passed
    restored     the outputs of another network of its kind that loads its state_dict
    device       the device of the outputs, with parameters, buffers and images on one that is not the CPU
    learned      the classes of the images, digits (N, 8, 8), by the network as `lesson` has taught it

    `upstream` is the gradient of the outputs. With `seed=None` the network keeps its own weights. `arguments` go to
    the constructor. `history` is a batch that passes in training mode first, for layers that keep statistics. On the
    device "meta" nothing is computed, and `images` may be their shape. `narrow` divides the numbers of channels.
    `attempt` is another way to match weights that nothing tells apart; the `variant` is only the oracle's business.
    """
    if lesson is not None:
        return {LEARNED: learned(factory, arguments, images, lesson)}
    request = Request(factory, tuple(arguments), seed, mode, dtype, history, device, narrow, attempt)
    with _narrowed(narrow), held_still(mode):
        batch = as_tensor(images, dtype, device)
        passed = batch.clone()
        subject = prepared(request, passed)
        if device != "meta" and not torch.equal(passed, batch):  # it overwrites its input: let the caller see it
            images[...] = arrays(passed)
        told: dict[str, Any] = {ACTIVATIONS: sizes_taken(subject.rows, sizes), LAYERS: layers_met(subject.weights)}
        if not {*wants} <= {*told}:
            made_ready(subject)
        for want in wants:
            if want not in told:
                told[want] = _gradients(subject, batch, upstream) if want == GRADIENTS else TOLD[want](subject, batch)
    return {want: told[want] for want in wants}


@dataclass(frozen=True)
class Request:
    """How a network is to be built and run."""

    factory: Any
    arguments: tuple[Any, ...]
    seed: int | None
    mode: str
    dtype: str
    history: Any
    device: str
    narrow: int
    attempt: int


@dataclass(frozen=True)
class Subject:
    """A network that has been built and followed once."""

    request: Request
    network: Any
    weights: list[Weight]
    rows: list[tuple[str, str]]


def _narrowed(divisor: int) -> AbstractContextManager[Any]:
    return Narrow(divisor) if divisor > 1 else nullcontext()


def prepared(request: Request, batch: Any) -> Subject:
    """Built, in the due precision, and followed by the batch."""
    meta = request.device == "meta"
    network = (build_without_values if meta else build)(request.factory, request.arguments)
    settle_lazy_modules(network, batch)
    if request.device not in ("cpu", "meta"):
        moved(network, request.device)
    weights = weights_of(network, meta)
    convert(network, weights, request.dtype)
    set_mode(network, request.mode if request.mode in STILL else "eval")
    return Subject(request, network, weights, follow(network, weights, batch, request.attempt))


def made_ready(subject: Subject) -> None:
    """With our weights, with a past if it shall have one, and in the mode that is asked for."""
    request = subject.request
    if request.seed is not None:
        give_weights(subject.weights, request.seed)
    if request.history is not None:
        remember(subject.network, as_tensor(request.history, request.dtype, request.device))
    set_mode(subject.network, request.mode)


# ---------------------------------------------------------------- what can be told


def _outputs(subject: Subject, batch: Any) -> Any:
    return arrays(run(subject.network, batch)[1])


def _gradients(subject: Subject, batch: Any, upstream: Any) -> dict[str, Any]:
    leaf, outputs = run(subject.network, batch)
    return gradients(subject.weights, leaf, paired(outputs, upstream, subject.request.dtype))


def _bones(subject: Subject, batch: Any) -> Any:
    with Bones():
        return outputs_of(subject.network, batch)


def _again(subject: Subject, batch: Any) -> Any:
    """One image more than before, in another order, lies between: nothing of it may be left."""
    outputs_of(subject.network, torch.cat((batch.flip(0), batch[:1])) + 1)
    return outputs_of(subject.network, batch)


def _restored(subject: Subject, batch: Any) -> Any:
    other = prepared(subject.request, batch.clone()).network
    _load_state(other, _state(subject.network))
    set_mode(other, subject.request.mode)
    return outputs_of(other, batch)


def _device(subject: Subject, batch: Any) -> str:
    """Asked on the meta device, which computes no values but refuses what lies elsewhere, as a GPU does."""
    network = prepared(replace(subject.request, seed=None), batch.clone()).network
    set_mode(moved(network, "meta"), subject.request.mode)
    try:
        with torch.no_grad():
            outputs = call_module(network, torch.empty_like(batch, device="meta"))
    except Exception as error:
        raise NetworkError(f"on another device than the CPU it fails: {error}").with_traceback(error.__traceback__)  # noqa: B904
    return _device_of(outputs)


def _device_of(outputs: Any) -> str:
    parts = [_device_of(part) for part in outputs] if isinstance(outputs, tuple | list) else [outputs.device.type]
    return "the same" if all(part in ("meta", "the same") for part in parts) else "the CPU"


TOLD: dict[str, Callable[[Subject, Any], Any]] = {
    OUTPUTS: _outputs, "bones": _bones, "again": _again, "restored": _restored, "device": _device,
}  # fmt: skip
