"""Two networks of the lectures that are plain chains: AlexNet and VGG-16.

They take images `(N, 3, H, W)` and return logits. PyTorch is imported only when a network is built.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

ALEXNET = (96, 256, 384, 384, 256)
VGG16 = ((64, 64), (128, 128), (256, 256, 256), (512, 512, 512), (512, 512, 512))


def alexnet(filters: Sequence[int] = ALEXNET, groups: int = 1, classes: int = 1000) -> Any:
    """AlexNet of the lectures for `(N, 3, 227, 227)`: one tower, no local response normalisation, no dropout.

    96x55x55, 96x27x27, 256x27x27, 256x13x13, 384x13x13 twice, 256x13x13, 256x6x6 = 9216, 4096, 4096, 1000; 62378344
    parameters. With `groups=2`, the second, fourth and fifth convolution see half of the channels each, as on the two
    processors of the paper: 60965224. The filters (64, 192, 384, 256, 256) give the 61100840 of a later version.
    Source: Krizhevsky, Sutskever and Hinton, ImageNet classification with deep convolutional networks, 2012.
    """
    from torch import nn

    one, two, three, four, five = filters
    return nn.Sequential(
        nn.Conv2d(3, one, 11, stride=4), nn.ReLU(), nn.MaxPool2d(3, 2),
        nn.Conv2d(one, two, 5, padding=2, groups=groups), nn.ReLU(), nn.MaxPool2d(3, 2),
        nn.Conv2d(two, three, 3, padding=1), nn.ReLU(),
        nn.Conv2d(three, four, 3, padding=1, groups=groups), nn.ReLU(),
        nn.Conv2d(four, five, 3, padding=1, groups=groups), nn.ReLU(), nn.MaxPool2d(3, 2),
        nn.Flatten(),
        nn.Linear(36 * five, 4096), nn.ReLU(),
        nn.Linear(4096, 4096), nn.ReLU(),
        nn.Linear(4096, classes),
    )  # fmt: skip


def vgg16(classes: int = 1000) -> Any:
    """VGG-16 for `(N, 3, 224, 224)`: thirteen convolutions of 3x3 that keep the size, and three dense layers.

    Two of 64, two of 128, three of 256, three of 512, three of 512, a 2x2 pooling after each group: 512x7x7 = 25088,
    4096, 4096, 1000; 138357544 parameters.
    Source: Simonyan and Zisserman, Very deep convolutional networks for large-scale image recognition, 2014, column D.
    """
    from torch import nn

    layers: list[Any] = []
    channels = 3
    for group in VGG16:
        for filters in group:
            layers += [nn.Conv2d(channels, filters, 3, padding=1), nn.ReLU()]
            channels = filters
        layers.append(nn.MaxPool2d(2))
    dense = [nn.Linear(25088, 4096), nn.ReLU(), nn.Linear(4096, 4096), nn.ReLU(), nn.Linear(4096, classes)]
    return nn.Sequential(*layers, nn.Flatten(), *dense)
