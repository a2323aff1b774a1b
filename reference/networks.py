"""Networks of the lectures, written with PyTorch's own layers.

They take images `(N, C, H, W)` and return logits: no softmax at the end, as PyTorch's losses expect. PyTorch is
imported only when a network is built, so that what merely reads about networks does not wait for it.
"""

from __future__ import annotations

from typing import Any


def lenet5() -> Any:
    """The LeNet-5-like network of the lectures for `(N, 3, 32, 32)`, with ReLU and max pooling.

    6x28x28, 6x14x14, 16x10x10, 16x5x5 = 400, 120, 84, 10; 456 + 2416 + 48120 + 10164 + 850 = 62006 parameters.
    Source: after LeCun, Bottou, Bengio and Haffner, Gradient-based learning applied to document recognition, 1998.
    """
    from torch import nn

    return nn.Sequential(
        nn.Conv2d(3, 6, 5), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(400, 120), nn.ReLU(),
        nn.Linear(120, 84), nn.ReLU(),
        nn.Linear(84, 10),
    )  # fmt: skip
