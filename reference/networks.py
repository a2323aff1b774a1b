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


def mlp784() -> Any:
    """The multi-layer perceptron of the lectures for flat 28x28 images `(N, 784)`: four hidden layers of 50, ReLU.

    39250 + 2550 + 2550 + 2550 + 510 = 47410 parameters.
    """
    from torch import nn

    return nn.Sequential(
        nn.Linear(784, 50), nn.ReLU(),
        nn.Linear(50, 50), nn.ReLU(),
        nn.Linear(50, 50), nn.ReLU(),
        nn.Linear(50, 50), nn.ReLU(),
        nn.Linear(50, 10),
    )  # fmt: skip


def convnet39() -> Any:
    """The simple convolutional network of the lectures for `(N, 3, 39, 39)`: three convolutions, then 1960 features.

    10x37x37, 20x17x17, 40x7x7 = 1960; 280 + 5020 + 20040 parameters. The last two convolutions have stride 2.
    """
    from torch import nn

    return nn.Sequential(
        nn.Conv2d(3, 10, 3), nn.ReLU(),
        nn.Conv2d(10, 20, 5, stride=2), nn.ReLU(),
        nn.Conv2d(20, 40, 5, stride=2), nn.ReLU(),
        nn.Flatten(),
    )  # fmt: skip


def mnist_cnn() -> Any:
    """The network of the lectures for digits `(N, 1, 28, 28)`: two padded convolutions and poolings, then logits.

    25x28x28, 25x14x14, 50x14x14, 50x7x7 = 2450, 10; 250 + 11300 + 24510 = 36060 parameters.
    """
    from torch import nn

    return nn.Sequential(
        nn.Conv2d(1, 25, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(25, 50, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(2450, 10),
    )  # fmt: skip


def residual_block(in_channels: int, out_channels: int, stride: int = 1) -> Any:
    """`relu(F(x) + shortcut(x))` with F = conv 3x3, norm, ReLU, conv 3x3, norm; the first convolution has the stride.

    The shortcut is the identity, or a 1x1 convolution with this stride and a norm where the shapes differ. The
    convolutions have no bias, as the normalisation after them has one.
    Source: He, Zhang, Ren and Sun, Deep residual learning for image recognition, 2015, figure 2 and option B.
    """
    from torch import nn

    class ResidualBlock(nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.branch = nn.Sequential(
                nn.Conv2d(in_channels, out_channels, 3, stride, padding=1, bias=False),
                nn.BatchNorm2d(out_channels),
                nn.ReLU(),
                nn.Conv2d(out_channels, out_channels, 3, padding=1, bias=False),
                nn.BatchNorm2d(out_channels),
            )
            self.shortcut = nn.Identity()
            if stride != 1 or in_channels != out_channels:
                self.shortcut = nn.Sequential(
                    nn.Conv2d(in_channels, out_channels, 1, stride, bias=False), nn.BatchNorm2d(out_channels)
                )

        def forward(self, x: Any) -> Any:
            return nn.functional.relu(self.branch(x) + self.shortcut(x))

    return ResidualBlock()
