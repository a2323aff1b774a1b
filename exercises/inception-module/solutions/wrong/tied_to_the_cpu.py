# verdict: failed mistake=none
import torch
from torch import nn


class InceptionModule(nn.Module):
    """Right on the CPU: a buffer that is none stays there when the module moves."""

    def __init__(self, n_in, one, r3, three, r5, five, pool):
        super().__init__()
        self.one = nn.Conv2d(n_in, one, 1)
        self.three = nn.Sequential(nn.Conv2d(n_in, r3, 1), nn.ReLU(), nn.Conv2d(r3, three, 3, padding=1))
        self.five = nn.Sequential(nn.Conv2d(n_in, r5, 1), nn.ReLU(), nn.Conv2d(r5, five, 5, padding=2))
        self.pool = nn.Sequential(nn.MaxPool2d(3, 1, padding=1), nn.Conv2d(n_in, pool, 1))
        self.scale = torch.ones(1, one + three + five + pool, 1, 1)

    def forward(self, x):
        z = torch.cat([self.one(x), self.three(x), self.five(x), self.pool(x)], dim=1)
        return self.scale.to(x.dtype) * z.relu()
