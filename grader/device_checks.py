"""The checks of a network on a GPU: in every precision our function, on the device throughout.

They are made of an exercise's own checks, so a network's spec says nothing of devices. Imports no torch.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from grader.authoring import Draw, Exercise, Inputs, expect
from grader.checks import Check
from grader.perturbation import Perturbed
from grader.tasks import TaskOracle
from grader.tensors import in_precision

KEPT = ("images", "upstream", "arguments", "mode", "history", "narrow")  # of a request, also on a device

PRECISIONS = {
    "float32": "On the GPU, in float32 without TF32, outputs and gradients are ours up to rounding.",
    "tf32": "With TF32, which reads the factors of products with ten bits, outputs and gradients are ours up to that.",
    "bfloat16": "In bfloat16, outputs and gradients are ours up to its rounding.",
    "float16": "In float16, outputs and gradients are ours up to its rounding.",
    "autocast": "Under torch.autocast, outputs and gradients are ours up to the rounding of bfloat16.",
}


class DeviceOracle(TaskOracle):
    """The oracle of a network on a device: `sandbox.device.on_device` on the reference, in float64 on the CPU."""

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
        outputs = {"outputs": in_precision(told["outputs"], "float32")} if "outputs" in told else {}
        return {**told, **outputs}

    def perturbed(self, trial: int, precision: str = "float32", **request: Any) -> Any:
        """The same with the rounding of this precision, drawn anew in each trial."""
        from grader.perturbation import rounded

        with rounded(precision, trial):
            return self.carry_out(precision=precision, **request)


def device_exercise(exercise: Exercise) -> Exercise | None:
    """The exercise as it is on a GPU; None for one that computes without a network of the student's."""
    drawn = {check.id: check for check in exercise.checks}
    if exercise.operation != "network" or "gradients" not in drawn:
        return None
    on_gpu = Exercise(exercise.title, exercise.track, exercise.entry, DeviceOracle(exercise.oracle.reference),  # type: ignore[attr-defined]
                      Perturbed(), "torch", also=exercise.also, operation="device",
                      id=f"{exercise.id} on a device")  # fmt: skip
    _add_checks(on_gpu, drawn["gradients"])
    return on_gpu


def _add_checks(exercise: Exercise, given: Check) -> None:
    for precision, text in PRECISIONS.items():
        inputs = _asked(given, precision, "outputs", "gradients")
        exercise.law(_matches(f"gpu_{precision}", text), kind="device", inputs=inputs, cases=1)
    exercise.law(gpu_throughout, kind="device", inputs=_asked(given, "float32", "copies"), cases=1)


def gpu_throughout(call: Any, **asked: Any) -> None:
    """From its input to its output, forward keeps all values on the GPU."""
    told = call(**asked)["copies"]
    expect(told == "nothing", "what forward copies back from the GPU", str(told)[:80], "nothing")


def _asked(given: Check, precision: str, *wants: str) -> Inputs:
    """What the exercise's own check draws, asked of a device."""

    def inputs(draw: Draw) -> dict[str, Any]:
        kept = {name: value for name, value in given.inputs(draw).items() if name in KEPT}
        return {**kept, "precision": precision, "wants": wants}

    return inputs


def _matches(name: str, text: str) -> Callable[..., None]:
    """The comparison with the oracle, under this name and with this text."""

    def compare(call: Any, **asked: Any) -> None:
        call.compare(**asked)

    compare.__name__, compare.__doc__ = name, text
    return compare
