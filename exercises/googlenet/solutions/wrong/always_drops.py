# verdict: failed mistake=none
import torch.nn.functional as F
from torch import nn


class GoogLeNet(nn.Module):
    """F.dropout drops in evaluation too, unless it is told otherwise."""

    def __init__(self):
        super().__init__()
        self.first = nn.Conv2d(3, 64, 7, 2, 3)
        self.head = nn.Linear(64, 1000)

    def forward(self, x):
        x = self.first(x).relu().amax((2, 3))
        return self.head(F.dropout(x, 0.4))
