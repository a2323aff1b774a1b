"""Residual networks. PyTorch is imported only when a network is built."""

from __future__ import annotations

from typing import Any

from reference.networks import residual_block

DEPTHS = {18: (2, 2, 2, 2), 34: (3, 4, 6, 3), 50: (3, 4, 6, 3)}


def bottleneck(in_channels: int, channels: int, stride: int = 1, early: bool = False) -> Any:
    """`relu(F(x) + shortcut(x))` with F = conv 1x1, conv 3x3, conv 1x1 to four times the channels, each with a norm.

    The 3x3 convolution has the stride; the first 1x1 if `early`, as in the paper. Figure 5 of the paper below.
    """
    from torch import nn

    def normed(n_in: int, n_out: int, f: int, s: int = 1) -> list[Any]:
        return [nn.Conv2d(n_in, n_out, f, s, padding=f // 2, bias=False), nn.BatchNorm2d(n_out)]

    first, second = (stride, 1) if early else (1, stride)

    class Bottleneck(nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.branch = nn.Sequential(
                *normed(in_channels, channels, 1, first), nn.ReLU(),
                *normed(channels, channels, 3, second), nn.ReLU(),
                *normed(channels, 4 * channels, 1),
            )  # fmt: skip
            needed = stride != 1 or in_channels != 4 * channels
            self.shortcut = nn.Sequential(*normed(in_channels, 4 * channels, 1, stride) if needed else ())

        def forward(self, x: Any) -> Any:
            return nn.functional.relu(self.branch(x) + self.shortcut(x))

    return Bottleneck()


def resnet(depth: int, classes: int = 1000, early: bool = False) -> Any:
    """ResNet-18, 34 or 50 for images `(N, 3, H, W)` of any size: 11689512, 21797672 or 25557032 parameters.

    conv 7x7 of 64 with stride 2, norm, ReLU, max pool 3x3 with stride 2; four groups of blocks with 64, 128, 256 and
    512 channels, all but the first beginning with stride 2; the average of each map; one dense layer.
    Source: He, Zhang, Ren and Sun, Deep residual learning for image recognition, 2015, table 1.
    """
    from torch import nn

    deep = depth == 50
    stem = [nn.Conv2d(3, 64, 7, 2, padding=3, bias=False), nn.BatchNorm2d(64), nn.ReLU(), nn.MaxPool2d(3, 2, padding=1)]
    blocks, n_in = [], 64
    for group, count in enumerate(DEPTHS[depth]):
        channels = 64 << group
        for index in range(count):
            stride = 2 if group and not index else 1
            blocks.append(bottleneck(n_in, channels, stride, early) if deep else residual_block(n_in, channels, stride))
            n_in = (4 if deep else 1) * channels
    return nn.Sequential(*stem, *blocks, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(n_in, classes))
