"""A network taught real data for a few steps, by a loop of ours.

The labels of the data that it is asked about later are not here: what comes back are answers, marked elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import prod
from typing import Any

import numpy as np
import torch

from grader.sandbox.network_modules import build, call_module, convert, set_mode, settle_lazy_modules, weights_of
from grader.sandbox.network_runs import plain_outputs

# Taken before student code runs: what it replaces later is not what is called here.
_cross_entropy = torch.nn.functional.cross_entropy
_resized = torch.nn.functional.interpolate


def learned(factory: Any, arguments: Sequence[Any], images: Any, lesson: Mapping[str, Any]) -> Any:
    """The class of each of the images, digits (k, 8, 8), by a network built and taught here.

    Its first weights are its own, and the same each time.
    """
    torch.manual_seed(lesson["seed"])
    network, batch = build(factory, arguments), as_images(images, lesson["shape"])
    settle_lazy_modules(network, batch[:1])
    weights = weights_of(network)
    convert(network, weights, "float32")
    set_mode(network, "train")
    teach(network, [weight.tensor for weight in weights], lesson)
    set_mode(network, "eval")
    with torch.no_grad():
        return classes(plain_outputs(call_module(network, batch)))


def teach(network: Any, parameters: Sequence[Any], lesson: Mapping[str, Any]) -> None:
    """Train on `images` (n, 8, 8) and `labels` (n,) by Adam, for `steps` batches of `batch` that `seed` draws.

    `shape` is what one image is made into: (1, 28, 28), resized and with each channel alike, or (784,), flat.
    """
    images, labels = as_images(lesson["images"], lesson["shape"]), torch.from_numpy(lesson["labels"].astype(np.int64))
    optimizer = torch.optim.Adam(parameters, lr=lesson["rate"])
    generator = np.random.default_rng(lesson["seed"])
    for _ in range(lesson["steps"]):
        chosen = torch.from_numpy(generator.integers(0, len(images), lesson["batch"]))
        with torch.enable_grad():
            loss = _cross_entropy(call_module(network, images[chosen]), labels[chosen])
            optimizer.zero_grad()
            loss.backward()
        optimizer.step()


def as_images(digits: Any, shape: Sequence[int]) -> Any:
    """Digits (n, 8, 8) of 0 to 16 as a tensor (n, *shape) from -1 to 1."""
    values = torch.from_numpy(np.asarray(digits, np.float32) / 8 - 1)[:, None]
    if prod(shape) == values[0].numel():
        return values.reshape(len(values), *shape)
    channels, height, width = shape if len(shape) == 3 else (1, 28, 28)
    sized = _resized(values, size=(height, width), mode="bilinear", align_corners=False)
    return sized.expand(-1, channels, -1, -1).reshape(len(values), *shape).contiguous()


def classes(logits: Any) -> Any:
    """The class with the largest logit of each row, as an array of whole numbers."""
    return torch.Tensor.argmax(torch.Tensor.detach(logits), 1).numpy().copy()
