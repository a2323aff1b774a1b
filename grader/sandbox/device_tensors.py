"""A function of tensors on the device of a worker: in each precision, watched for copies back to the host."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from grader.sandbox.device import SCHEMES, Scheme, Witness, arithmetic, autocast, chosen
from grader.sandbox.tensors import evaluate


def tensors_on_device(
    function: Any,
    arguments: Sequence[Any],
    precision: str = "float32",
    wants: Sequence[str] = ("outputs",),
    upstream: Any = None,
    leaves: int = 1,
    without: Sequence[str] = (),
) -> dict[str, Any]:
    """Evaluate a function as `tensors.evaluate` does, on the device of this process, in one of `device.SCHEMES`.

    outputs, gradients  as there
    copies              how it copies back to the host, "nothing" if it does not
    """
    scheme, place = SCHEMES[precision], chosen()
    witness = Witness(place)

    def told(want: str) -> Any:
        around = _watched(witness, scheme, place)
        return evaluate(function, arguments, want, upstream, leaves, without, scheme.dtype, place, around)

    with arithmetic(scheme):
        answers = {"outputs": told("output")}
        if "gradients" in wants:
            answers["gradients"] = told("gradients")
    answers["copies"] = witness.told()
    return {want: answers[want] for want in wants}


@contextmanager
def _watched(witness: Witness, scheme: Scheme, place: str) -> Iterator[None]:
    with witness, autocast(scheme, place):
        yield
