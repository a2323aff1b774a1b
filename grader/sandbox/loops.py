"""A training loop of the student's, run on a small network and on data of ours.

Runs beside student code in a worker, and in our own process on the reference; the same code for both.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from torch import nn

from grader.sandbox import lessons
from grader.sandbox.network_modules import call_module, set_mode
from grader.sandbox.network_runs import arrays

FEATURES, CLASSES = 5, 3
TRAINING, VALIDATION, BATCH = 12, 12, 8  # the last batch of each is smaller
_set_state = nn.Module.load_state_dict


class LoopError(Exception):
    """What the loop returned is nothing that can be worked with; the text says why."""


def train(function: Any, seed: int, epochs: int = 4, patience: int = 10, rate: float = 0.1, noise: float = 0.0,
          wants: Sequence[str] = ("validation",), lesson: Any = None) -> dict[str, Any]:  # fmt: skip
    """Let `function(network, training, validation, optimizer, epochs, patience)` train; tell what `wants` names.

    train, validation  the losses of the epochs that its history holds, arrays
    best               the epoch that its history calls the best
    outputs            of the network afterwards, in evaluation mode, on images of their own
    statistics         of the normalisation in the network afterwards

    With `noise` (0 to 1) that share of the training labels is drawn by chance, so that validation gets worse.
    With a rate of 0 nothing moves, not even the statistics, so that all validation losses are equal.
    With a `lesson`, real digits are learned in place of all that, and "learned" are the classes of its `held_out`.
    """
    if lesson is not None:
        return {"learned": _learned(function, seed, lesson, epochs, patience)}
    network = _network(seed)
    if not rate:
        network[1].momentum = 0.0
    optimizer = torch.optim.SGD(network.parameters(), lr=rate, momentum=0.5)
    generator = np.random.default_rng(seed)
    training, validation = _batches(generator, TRAINING, noise), _batches(generator, VALIDATION, 0.0)
    torch.manual_seed(seed)
    told = _told(function(network, training, validation, optimizer, epochs, patience))
    set_mode(network, "eval")
    with torch.no_grad():
        told["outputs"] = arrays(call_module(network, _inputs(generator, 6)))
    told["statistics"] = np.stack([network[1].running_mean.numpy(), network[1].running_var.numpy()])
    return {want: told[want] for want in wants}


def _learned(function: Any, seed: int, lesson: dict[str, Any], epochs: int, patience: int) -> Any:
    """`images` (n, 8, 8) and `labels` (n,), of which the last `validation` validate; `batch`, `rate`, `held_out`."""
    torch.manual_seed(seed)
    network = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
    inputs = lessons.as_images(lesson["images"], (64,))
    labels = torch.from_numpy(lesson["labels"].astype(np.int64))
    parts = [_cut(inputs[rows], labels[rows], lesson["batch"]) for rows in _rows(lesson["validation"])]
    optimizer = torch.optim.Adam(network.parameters(), lr=lesson["rate"])
    function(network, *parts, optimizer, epochs, patience)
    set_mode(network, "eval")
    with torch.no_grad():
        return lessons.classes(call_module(network, lessons.as_images(lesson["held_out"], (64,))))


def _rows(validation: int) -> tuple[slice, slice]:
    return slice(None, -validation), slice(-validation, None)


def _network(seed: int) -> Any:
    """5 features to 3 classes, with a normalisation: training and evaluation differ. Its weights are the seed's."""
    network = nn.Sequential(nn.Linear(FEATURES, 6), nn.BatchNorm1d(6), nn.ReLU(), nn.Linear(6, CLASSES)).double()
    generator = np.random.default_rng((seed, 1))
    drawn = {name: torch.from_numpy(np.asarray(generator.standard_normal(tuple(p.shape)) / 2))
             for name, p in network.named_parameters()}  # fmt: skip
    _set_state(network, drawn, strict=False)
    return network


def _inputs(generator: np.random.Generator, count: int) -> Any:
    return torch.from_numpy(generator.standard_normal((count, FEATURES)))


def _batches(generator: np.random.Generator, count: int, noise: float) -> list[tuple[Any, Any]]:
    """Labelled by which of the first three features is largest, where it is not noise."""
    inputs = _inputs(generator, count)
    chance = torch.from_numpy(generator.integers(0, CLASSES, count))
    noisy = torch.from_numpy(generator.random(count) < noise)
    return _cut(inputs, torch.where(noisy, chance, inputs[:, :CLASSES].argmax(1)), BATCH)


def _cut(inputs: Any, labels: Any, batch: int) -> list[tuple[Any, Any]]:
    return [(inputs[i : i + batch], labels[i : i + batch]) for i in range(0, len(inputs), batch)]


def _told(history: Any) -> dict[str, Any]:
    if not isinstance(history, dict):
        raise LoopError(f"it returned a {type(history).__name__}, but should return a dict")
    for name in ("train", "validation", "best"):
        if name not in history:
            raise LoopError(f"the dict that it returned has no {name!r}")
    losses = {name: np.array([float(loss) for loss in history[name]]) for name in ("train", "validation")}
    return {**losses, "best": int(history["best"])}
