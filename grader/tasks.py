"""What the specs of tasks around a network use besides `authoring`: their requests, and the oracles that answer them.

An exercise whose `operation` is one of these has a request as its signature. A worker carries it out on the student's
function and the oracle on the reference's, by the same code. Imports no torch: a battery that is replayed needs none.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np


class TaskOracle:
    """Called with a request by name, it carries it out on the reference; called otherwise it is the reference.

    So it can stand where a submission's function stands, and be the right function that a mistake starts from.
    """

    def __init__(self, reference: Callable[..., Any]) -> None:
        self.reference = reference
        self.__signature__ = inspect.signature(self.carry_out)

    def __call__(self, *arguments: Any, **request: Any) -> Any:
        return self.carry_out(**request) if request else self.reference(*arguments)

    carry_out: Callable[..., Any]


class TransferOracle(TaskOracle):
    """`function(network, classes, rate)` gives a trained network another head: `sandbox.pretrained.transfer`."""

    def carry_out(self, seed: int, classes: int = 3, rate: float = 0.25, steps: int = 0,
                  wants: Sequence[str] = ("outputs",)) -> Any:  # fmt: skip
        from grader.sandbox.pretrained import transfer

        return transfer(self.reference, seed, classes, rate, steps, wants)


class FeaturesOracle(TaskOracle):
    """`function(network, layer, images)` gives what lies inside a network: `sandbox.pretrained.features`."""

    def carry_out(self, seed: int, layer: str, training: bool = False, count: int = 3,
                  wants: Sequence[str] = ("features",)) -> Any:  # fmt: skip
        from grader.sandbox.pretrained import features

        return features(self.reference, seed, layer, training, count, wants)


class TrainingOracle(TaskOracle):
    """`function(network, training, validation, optimizer, epochs, patience)` trains: `sandbox.loops.train`."""

    def carry_out(self, seed: int, epochs: int = 4, patience: int = 10, rate: float = 0.1, noise: float = 0.0,
                  wants: Sequence[str] = ("validation",), lesson: Any = None) -> Any:  # fmt: skip
        from grader.sandbox.loops import train

        return train(self.reference, seed, epochs, patience, rate, noise, wants, lesson)


class LossOracle(TaskOracle):
    """`function(logits, labels)` is a loss that is differentiated: `sandbox.differentiation.loss`."""

    def carry_out(self, logits: Any, labels: Any, dtype: str = "float64", wants: Sequence[str] = ("loss",)) -> Any:
        from grader.sandbox.differentiation import loss

        told = loss(self.reference, logits, labels, "float64", wants)
        return {want: np.asarray(part).astype(dtype) for want, part in told.items()}
