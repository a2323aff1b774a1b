"""The inception module and GoogLeNet. PyTorch is imported only when a network is built."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

# Filters of each module: 1x1, then 3x3 after its 1x1, 5x5 after its 1x1, and the 1x1 after the pooling.
MODULES = {
    "3a": (64, 96, 128, 16, 32, 32), "3b": (128, 128, 192, 32, 96, 64),
    "4a": (192, 96, 208, 16, 48, 64), "4b": (160, 112, 224, 24, 64, 64), "4c": (128, 128, 256, 24, 64, 64),
    "4d": (112, 144, 288, 32, 64, 64), "4e": (256, 160, 320, 32, 128, 128),
    "5a": (256, 160, 320, 32, 128, 128), "5b": (384, 192, 384, 48, 128, 128),
}  # fmt: skip


def _convolution(n_in: int, n_out: int, f: int, norm: bool = False, **how: int) -> list[Any]:
    """With ReLU, and without a bias where a normalisation follows."""
    from torch import nn

    layers = [nn.Conv2d(n_in, n_out, f, padding=f // 2, bias=not norm, **how)]
    return [*layers, nn.BatchNorm2d(n_out, eps=0.001), nn.ReLU()] if norm else [*layers, nn.ReLU()]


def inception_module(
    in_channels: int, one: int, reduce_three: int, three: int, reduce_five: int, five: int, pool: int,
    norm: bool = False, largest: int = 5,
) -> Any:  # fmt: skip
    """Four branches side by side, concatenated by channels; each convolution is followed by a ReLU.

    conv 1x1; conv 1x1 and conv 3x3; conv 1x1 and conv 5x5; max pool 3x3 and conv 1x1. All keep height and width.
    Source: Szegedy and others, Going deeper with convolutions, 2014, figure 2(b).
    """
    import torch
    from torch import nn

    class Inception(nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            by_three = _convolution(in_channels, reduce_three, 1, norm), _convolution(reduce_three, three, 3, norm)
            by_five = _convolution(in_channels, reduce_five, 1, norm), _convolution(reduce_five, five, largest, norm)
            pooled = nn.MaxPool2d(3, 1, padding=1), *_convolution(in_channels, pool, 1, norm)
            branches = (_convolution(in_channels, one, 1, norm), sum(by_three, []), sum(by_five, []), pooled)
            self.branches = nn.ModuleList(nn.Sequential(*branch) for branch in branches)

        def forward(self, x: Any) -> Any:
            return torch.cat([branch(x) for branch in self.branches], dim=1)

    return Inception()


def _auxiliary(in_channels: int, classes: int, norm: bool) -> Any:
    """A small classifier on 14x14 maps: average pool 5x5 with stride 3, conv 1x1 of 128, dense 1024, dense."""
    from torch import nn

    return nn.Sequential(
        nn.AvgPool2d(5, 3), *_convolution(in_channels, 128, 1, norm), nn.Flatten(),
        nn.Linear(2048, 1024), nn.ReLU(), nn.Linear(1024, classes),
    )  # fmt: skip


def googlenet(classes: int = 1000, padded: bool = False, norm: bool = False, largest: int = 5) -> Any:
    """GoogLeNet for `(N, 3, 224, 224)`: logits, and in training mode also those of two auxiliary classifiers.

    6998552 parameters, and 6379728 more in the auxiliary classifiers, which look at the maps after modules 4a and 4d.
    With a normalisation after each convolution and 3x3 in place of 5x5, as a widespread version has it, these are
    6624904 and 6379984. Poolings of 3x3 with stride 2 reach over the end where maps are even, or are `padded`.
    Source: as above, table 1; without local response normalisation and dropout.
    """
    from torch import nn

    def pool() -> Any:
        return nn.MaxPool2d(3, 2, padding=1) if padded else nn.MaxPool2d(3, 2, ceil_mode=True)

    def modules(names: Sequence[str], n_in: int) -> Any:
        made = []
        for name in names:
            one, _, three, _, five, pooled = MODULES[name]
            made.append(inception_module(n_in, *MODULES[name], norm, largest))
            n_in = one + three + five + pooled
        return made

    class GoogLeNet(nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            stem = [*_convolution(3, 64, 7, norm, stride=2), pool(), *_convolution(64, 64, 1, norm),
                    *_convolution(64, 192, 3, norm), pool()]  # fmt: skip
            self.first = nn.Sequential(*stem, *modules(("3a", "3b"), 192), pool(), *modules(("4a",), 480))
            self.second = nn.Sequential(*modules(("4b", "4c", "4d"), 512))
            self.third = nn.Sequential(*modules(("4e",), 528), pool(), *modules(("5a", "5b"), 832))
            self.head = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(1024, classes))
            self.auxiliary = nn.ModuleList(_auxiliary(n_in, classes, norm) for n_in in (512, 528))

        def forward(self, x: Any) -> Any:
            early = self.first(x)
            late = self.second(early)
            logits = self.head(self.third(late))
            if not self.training:
                return logits
            return logits, self.auxiliary[0](early), self.auxiliary[1](late)

    return GoogLeNet()
