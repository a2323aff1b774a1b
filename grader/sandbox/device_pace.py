"""A network on a device, kept between calls, so that a call is little besides its forward pass. No clock is here."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from typing import Any

import torch

from grader.sandbox.device import SCHEMES, arithmetic, chosen, synchronize
from grader.sandbox.network_modes import Narrow
from grader.sandbox.network_modules import call_module
from grader.sandbox.network_runs import arrays, as_tensor, plain_outputs
from grader.sandbox.networks import Request, Subject, made_ready, prepared

CACHE = 256 << 20  # bytes: more than the second cache of any GPU holds
_kept: dict[str, Subject] = {}
_flushed: dict[str, Any] = {}


def pace(factory: Any, images: Any, arguments: Sequence[Any] = (), narrow: int = 1,
         precision: str = "float32") -> dict[str, Any]:  # fmt: skip
    """The "outputs" for these images of a network with our weights, in "eval" mode; built at the first such call.

    The GPU's cache holds nothing of the network when it begins, and everything has ended on the GPU when it is over.
    """
    scheme, place = SCHEMES[precision], chosen()
    with arithmetic(scheme), Narrow(narrow) if narrow > 1 else nullcontext(), torch.no_grad():
        batch = as_tensor(images, scheme.dtype, place)
        subject = _subject(Request(factory, tuple(arguments), 0, "eval", scheme.dtype, None, place, narrow, 0), batch)
        _flush(place)
        synchronize(place)
        outputs = plain_outputs(call_module(subject.network, batch))
        synchronize(place)
        return {"outputs": arrays(outputs)}


def counted(factory: Any, images: Any, arguments: Sequence[Any] = (), narrow: int = 1,
            precision: str = "float32") -> tuple[float, float]:  # fmt: skip
    """What the forward pass costs: floating-point operations, and bytes of parameters. Run on the CPU."""
    from torch.utils.flop_counter import FlopCounterMode

    with Narrow(narrow) if narrow > 1 else nullcontext(), torch.no_grad():
        batch = as_tensor(images, SCHEMES[precision].dtype)
        request = Request(factory, tuple(arguments), 0, "eval", SCHEMES[precision].dtype, None, "cpu", narrow, 0)
        subject = prepared(request, batch.clone())
        with FlopCounterMode(display=False) as counter:
            call_module(subject.network, batch)
    return float(counter.get_total_flops()), float(sum(w.tensor.nbytes for w in subject.weights))


def _subject(request: Request, batch: Any) -> Subject:
    key = repr((request.arguments, request.narrow))
    if key not in _kept:
        with torch.enable_grad():
            _kept[key] = prepared(request, batch.clone())
            made_ready(_kept[key])
    return _kept[key]


def _flush(place: str) -> None:
    if place.startswith("cuda"):
        buffer = _flushed.setdefault(place, torch.empty(0, dtype=torch.uint8, device=place))
        buffer.resize_(CACHE).zero_()
