# verdict: failed mistake=none
import torch
from torch import nn


class InceptionModule(nn.Module):
    def __init__(self, n_in, one, r3, three, r5, five, pool):
        super().__init__()
        self.one = nn.Conv2d(n_in, one, 1)
        self.three = nn.Sequential(nn.Conv2d(n_in, r3, 1), nn.ReLU(), nn.Conv2d(r3, three, 3, padding=1))
        self.five = nn.Sequential(nn.Conv2d(n_in, r5, 1), nn.ReLU(), nn.Conv2d(r5, five, 5, padding=2))
        self.pool = nn.Sequential(nn.MaxPool2d(3, 1, padding=1), nn.Conv2d(n_in, pool, 1))

    def forward(self, x):
        x += 1
        return torch.cat([self.one(x - 1), self.three(x - 1), self.five(x - 1), self.pool(x - 1)], dim=1).relu()
