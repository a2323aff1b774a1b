"""The checks of networks and functions of tensors on a GPU: in every precision ours, on the device throughout.

They are made of an exercise's own checks, so a spec says nothing of devices. Imports no torch.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from grader.authoring import Draw, Exercise, Inputs, expect
from grader.checks import Check
from grader.perturbation import Perturbed
from grader.tasks import TaskOracle
from grader.tensors import in_precision

# What stays of a request on a device.
KEPT = ("images", "upstream", "arguments", "mode", "history", "narrow", "leaves", "without")

EXACT = 256  # up to here, eight bits hold every whole number

PRECISIONS = {
    "float32": "On the GPU, in float32 without TF32, outputs and gradients are ours up to rounding.",
    "tf32": "With TF32, which reads the factors of products with ten bits, outputs and gradients are ours up to that.",
    "bfloat16": "In bfloat16, outputs and gradients are ours up to its rounding.",
    "float16": "In float16, outputs and gradients are ours up to its rounding.",
    "autocast": "Under torch.autocast, outputs and gradients are ours up to the rounding of bfloat16.",
}


class Perturbable(TaskOracle):
    """An oracle of what is done on a device: in float64 on the CPU, and perturbed as each precision rounds."""

    def perturbed(self, trial: int, precision: str = "float32", **request: Any) -> Any:
        """The answer with the rounding of this precision, drawn anew in each trial."""
        from grader.perturbation import rounded

        with rounded(precision, trial):
            return self.carry_out(precision=precision, **request)


class DeviceOracle(Perturbable):
    """The oracle of a network on a device: `sandbox.device.on_device` on the reference."""

    def carry_out(
        self,
        images: Any,
        precision: str = "float32",
        wants: Sequence[str] = ("outputs",),
        upstream: Any = None,
        seed: int | None = 0,
        arguments: Sequence[Any] = (),
        mode: str = "eval",
        history: Any = None,
        narrow: int = 1,
    ) -> Any:
        from grader.sandbox.device import at, on_device

        with at("cpu"):
            told = on_device(self.reference, images, "float64", wants, upstream, seed, arguments, mode, history, narrow)
        return _rounded(told)


class TensorDeviceOracle(Perturbable):
    """The oracle of a function of tensors on a device: `sandbox.device_tensors.tensors_on_device` on ours."""

    def carry_out(
        self,
        arguments: Sequence[Any],
        precision: str = "float32",
        wants: Sequence[str] = ("outputs",),
        upstream: Any = None,
        leaves: int = 1,
        without: Sequence[str] = (),
    ) -> Any:
        from grader.sandbox.device import at
        from grader.sandbox.device_tensors import tensors_on_device

        with at("cpu"):
            told = tensors_on_device(self.reference, arguments, "float64", wants, upstream, leaves)
        return _rounded(told)


def _rounded(told: dict[str, Any]) -> dict[str, Any]:
    """Arrays in float32, as they come back from a device."""
    return {want: in_precision(part, "float32") for want, part in told.items()}


def device_exercise(exercise: Exercise) -> Exercise | None:
    """The exercise as it is on a GPU; None for one that is neither a network nor a function of tensors."""
    given = next((check for check in exercise.checks if check.id.startswith("gradients")), None)
    if given is None or exercise.operation not in ON_DEVICE:
        return None
    operation, oracle = ON_DEVICE[exercise.operation]
    on_gpu = Exercise(exercise.title, exercise.track, exercise.entry, oracle(exercise.oracle.reference),  # type: ignore[attr-defined]
                      Perturbed(), "torch", also=exercise.also, operation=operation,
                      id=f"{exercise.id} on a device")  # fmt: skip
    _add_checks(on_gpu, given)
    return on_gpu


# What an exercise has its answer do, and what is done with it on a device instead.
ON_DEVICE: dict[str, tuple[str, type[Perturbable]]] = {
    "network": ("device", DeviceOracle),
    "tensors": ("device tensors", TensorDeviceOracle),
}


def _add_checks(exercise: Exercise, given: Check) -> None:
    for precision, text in PRECISIONS.items():
        inputs = _asked(given, precision, "outputs", "gradients")
        exercise.law(_matches(f"gpu_{precision}", text), kind="device", inputs=inputs, cases=1)
    exercise.law(gpu_throughout, kind="device", inputs=_asked(given, "float32", "copies"), cases=1)


def gpu_throughout(call: Any, **asked: Any) -> None:
    """From its input to its output, all values stay on the GPU."""
    told = call(**asked)["copies"]
    expect(told == "nothing", "what is copied back from the GPU", str(told)[:80], "nothing")


def _asked(given: Check, precision: str, *wants: str) -> Inputs:
    """What the exercise's own check draws, asked of a device."""

    def inputs(draw: Draw) -> dict[str, Any]:
        kept = {name: coarse(value) for name, value in given.inputs(draw).items() if name in KEPT}
        return {**kept, "precision": precision, "wants": wants}

    return inputs


def coarse(value: Any) -> Any:
    """Arrays as numbers that are the same in every precision: of eight significant bits, below 4; distinct stay so."""
    if isinstance(value, tuple):
        return tuple(coarse(part) for part in value)
    if not isinstance(value, np.ndarray) or value.dtype.kind != "f" or not value.any():
        return value
    large = np.abs(value) > EXACT
    spread = np.where(large & (value == np.rint(value)), np.sign(value) * (2 * np.abs(value) - EXACT), value)
    fractions, exponents = np.frexp(spread)
    return np.ldexp(np.rint(fractions * EXACT) / EXACT, exponents - max(int(exponents.max()) - 2, 0))


def _matches(name: str, text: str) -> Callable[..., None]:
    """The comparison with the oracle, under this name and with this text."""

    def compare(call: Any, **asked: Any) -> None:
        call.compare(**asked)

    compare.__name__, compare.__doc__ = name, text
    return compare
