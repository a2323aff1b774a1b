# verdict: failed mistake=none
import torch
from torch import nn


class AlexNet(nn.Module):
    """The right layers, but each batch leaves a trace that the next one feels."""

    def __init__(self):
        super().__init__()
        self.seen = 0.0
        self.conv = nn.ModuleList([nn.Conv2d(3, 96, 11, 4), nn.Conv2d(96, 256, 5, padding=2),
                                   nn.Conv2d(256, 384, 3, padding=1), nn.Conv2d(384, 384, 3, padding=1),
                                   nn.Conv2d(384, 256, 3, padding=1)])  # fmt: skip
        self.dense = nn.ModuleList([nn.Linear(9216, 4096), nn.Linear(4096, 4096), nn.Linear(4096, 1000)])

    def forward(self, x):
        self.seen += 1.0
        for i, conv in enumerate(self.conv):
            x = torch.relu(conv(x))
            x = nn.functional.max_pool2d(x, 3, 2) if i in (0, 1, 4) else x
        x = x.flatten(1)
        x = torch.relu(self.dense[0](x))
        x = torch.relu(self.dense[1](x))
        return self.dense[2](x) * min(self.seen, 3.0)
