"""A network that comes trained, handed to a function of the student's, and what the function has made of it.

Runs beside student code in a worker, and in our own process on the reference; the same code for both. The network is
ours, made from a seed on both sides: convolutions, a residual block inside, normalisations, dropout, a head `fc`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from torch import nn

from grader.sandbox.network_modules import build, call_module, modules_of, set_mode, shape_text, weights_of
from grader.sandbox.network_names import in_order_of_use
from grader.sandbox.network_runs import arrays, plain_outputs
from grader.sandbox.network_trace import follow, layers_met

CHANNELS, MAPS, CLASSES = 2, 3, 5
# Taken before student code runs: what it replaces later is not what is called here.
_cross_entropy = nn.functional.cross_entropy
_HOOKS = ("_forward_hooks", "_forward_pre_hooks", "_backward_hooks", "_backward_pre_hooks")


class TaskError(Exception):
    """What the function returned is nothing that can be worked with; the text says why."""


class HeadError(TaskError):
    """The network has no head of the due size."""


class Block(nn.Module):  # type: ignore[misc]
    """relu(branch(x) + x)."""

    def __init__(self, maps: int) -> None:
        super().__init__()
        self.branch = nn.Sequential(
            nn.Conv2d(maps, maps, 3, padding=1), nn.BatchNorm2d(maps), nn.ReLU(inplace=True),
            nn.Conv2d(maps, maps, 1), nn.BatchNorm2d(maps),
        )  # fmt: skip
        self.relu = nn.ReLU(inplace=True)

    def forward(self, x: Any) -> Any:
        return self.relu(self.branch(x) + x)


class Pretrained(nn.Module):  # type: ignore[misc]
    """Images (N, 2, 6, 6) to 5 classes."""

    def __init__(self) -> None:
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(CHANNELS, MAPS, 3), nn.BatchNorm2d(MAPS), nn.ReLU(inplace=True))
        self.block = Block(MAPS)
        self.pool = nn.MaxPool2d(2)
        self.flatten = nn.Flatten()
        self.dropout = nn.Dropout(0.5)
        self.fc = nn.Linear(4 * MAPS, CLASSES)

    def forward(self, x: Any) -> Any:
        x = self.pool(self.block(self.stem(x)))
        return self.fc(self.dropout(self.flatten(x)))


def pretrained(seed: int) -> Any:
    """The network with weights and statistics drawn from the seed, in float64."""
    network, generator = Pretrained().double(), np.random.default_rng(seed)
    with torch.no_grad():
        for name, values in network.state_dict().items():
            if values.is_floating_point():
                drawn = generator.standard_normal(values.shape) / max(np.sqrt(values[0].numel()), 1)
                values.copy_(torch.from_numpy(np.abs(drawn) + 0.5 if "running_var" in name else np.asarray(drawn)))
    return network


def images(seed: int, count: int) -> Any:
    """A batch (count, 2, 6, 6) of small whole numbers."""
    return torch.from_numpy(_generator(seed, "images").integers(-3, 4, (count, CHANNELS, 6, 6)).astype(np.float64))


def _generator(seed: int, name: str) -> np.random.Generator:
    return np.random.default_rng((seed, *name.encode()))


# ---------------------------------------------------------------- another head on it


def transfer(function: Any, seed: int, classes: int = 3, rate: float = 0.25, steps: int = 0,
             wants: Sequence[str] = ("outputs",)) -> dict[str, Any]:  # fmt: skip
    """Let `function(network, classes, rate)` give the network a new head; train it; tell what `wants` names.

    outputs    of the trained network, (4, classes)
    frozen     all its weights but the head's after the steps, flat, in the order in which the data meets them
    head       the weights of the head after the steps, (classes, features + 1), the bias last
    layers     a line for each layer: the shapes of its parameters, and "frozen" or "unused" where it is
    trainable  how many numbers are trained
    held       how many numbers the optimizer holds

    The head starts with weights that the seed gives, and the network stands in evaluation mode.
    """
    network, optimizer = _two(function(pretrained(seed), classes, rate))
    weights = weights_of(network)
    set_mode(network, "eval")
    follow(network, weights, images(seed, 2))
    head = _head(weights, classes)
    _give(head, seed)
    _train(network, optimizer, seed, classes, steps)
    body = [weight for weight in in_order_of_use(weights) if all(weight is not part for part in head)]
    told = {
        "frozen": _flat(body),
        "head": np.column_stack([part.tensor.detach().numpy().reshape(classes, -1) for part in head]),
        "layers": layers_met(weights),
        "trainable": sum(weight.tensor.numel() for weight in weights if weight.tensor.requires_grad),
        "held": sum(tensor.numel() for group in optimizer.param_groups for tensor in group["params"]),
    }
    with torch.no_grad():
        told["outputs"] = arrays(plain_outputs(call_module(network, images(seed + 1, 4))))
    return {want: told[want] for want in wants}


def _two(result: Any) -> tuple[Any, Any]:
    if not isinstance(result, tuple | list) or len(result) != 2:
        raise TaskError("it should return two things, the network and its optimizer")
    network, optimizer = result
    if not isinstance(optimizer, torch.optim.Optimizer):
        raise TaskError(f"the second is of type {type(optimizer).__name__}, but should be a torch.optim optimizer")
    return build(network), optimizer


def _head(weights: Sequence[Any], classes: int) -> list[Any]:
    """The last matrix that the data meets, with the bias of the same layer."""
    used = [weight for weight in in_order_of_use(weights) if weight.place is not None]
    last = next((i for i in reversed(range(len(used))) if len(used[i].matrix) > 1), None)
    if last is None or used[last].matrix[0] != classes:
        shape = "none" if last is None else shape_text(used[last].matrix)
        raise HeadError(f"the last layer has weights {shape}, but should give {classes} classes")
    return used[last:]


def _give(head: Sequence[Any], seed: int) -> None:
    for part in head:
        values = _generator(seed, f"head {part.tensor.ndim}").standard_normal(part.tensor.shape) / 2
        part.tensor.data = torch.from_numpy(np.asarray(values))


def _train(network: Any, optimizer: Any, seed: int, classes: int, steps: int) -> None:
    """Steps as any training loop makes them, on images and labels from the seed."""
    for step in range(steps):
        batch = images(seed + 2 + step, 6)
        labels = torch.from_numpy(_generator(seed + step, "labels").integers(0, classes, len(batch)))
        with torch.enable_grad():
            loss = _cross_entropy(call_module(network, batch), labels)
        optimizer.zero_grad()
        if loss.requires_grad:  # else everything is frozen, and nothing moves
            loss.backward()
        optimizer.step()


def _flat(weights: Sequence[Any]) -> Any:
    return np.concatenate([weight.tensor.detach().numpy().ravel() for weight in weights] or [np.zeros(0)])


# ---------------------------------------------------------------- what lies inside


def features(function: Any, seed: int, layer: str, training: bool = False, count: int = 3,
             wants: Sequence[str] = ("features",)) -> dict[str, Any]:  # fmt: skip
    """Let `function(network, layer, images)` give what the layer of this name gives; tell what `wants` names.

    features    what came back, an array
    attached    whether it still hangs on the graph of the gradients
    hooks       how many hooks are left in the network
    training    how many modules are in training mode; all or none of them were before
    statistics  the running statistics of the normalisations, flat
    outputs     what the network gives afterwards, in evaluation mode
    """
    network, batch = pretrained(seed), images(seed, count)
    torch.manual_seed(seed)
    set_mode(network, "train" if training else "eval")
    got = function(network, layer, batch.clone())
    modules = list(modules_of(network))
    told: dict[str, Any] = {
        "features": arrays(plain_outputs(got)),
        "attached": bool(getattr(got, "requires_grad", False)),
        "hooks": sum(len(module.__dict__[table]) for module in modules for table in _HOOKS),
        "training": sum(bool(module.__dict__["training"]) for module in modules),
        "statistics": np.concatenate([b.numpy().ravel() for b in network.buffers() if b.is_floating_point()]),
    }
    set_mode(network, "eval")
    with torch.no_grad():
        told["outputs"] = arrays(call_module(network, batch))
    return {want: told[want] for want in wants}
