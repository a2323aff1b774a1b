"""A training loop with validation, early stopping and the best weights. PyTorch inside functions only.

Source: Prechelt, Early stopping - but when?, 1998; Goodfellow, Bengio and Courville, *Deep Learning*, 2016, 7.8.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable
from typing import Any

Batches = Iterable[tuple[Any, Any]]  # inputs and labels


def train(network: Any, training: Batches, validation: Batches, optimizer: Any, epochs: int, patience: int) -> Any:
    """Train by mean cross-entropy; after each epoch validate, and stop after `patience` epochs without a lower loss.

    An epoch's training loss is the mean over its examples, each under the weights of its moment; its validation loss
    the mean over all examples in evaluation mode. The network ends with the weights of the best epoch.
    Returns {"train": losses, "validation": losses, "best": the epoch with the lowest validation loss, from 0}.
    """
    history: dict[str, Any] = {"train": [], "validation": [], "best": 0}
    for epoch in range(epochs):
        history["train"].append(epoch_loss(network, training, optimizer))
        history["validation"].append(epoch_loss(network, validation))
        if history["validation"][epoch] < min(history["validation"][:epoch], default=float("inf")):
            history["best"], weights = epoch, copy.deepcopy(network.state_dict())
        elif epoch - history["best"] >= patience:
            break
    network.load_state_dict(weights)
    network.eval()
    return history


def epoch_loss(network: Any, batches: Batches, optimizer: Any = None) -> float:
    """The mean loss over the examples of all batches; each is a step of the optimizer, if there is one."""
    import torch

    network.train(optimizer is not None)
    total, count = 0.0, 0
    with torch.set_grad_enabled(optimizer is not None):
        for inputs, labels in batches:
            loss = torch.nn.functional.cross_entropy(network(inputs), labels)
            if optimizer is not None:
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
            total, count = total + loss.item() * len(labels), count + len(labels)
    return total / count
