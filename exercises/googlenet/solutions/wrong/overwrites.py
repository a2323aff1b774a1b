# verdict: failed mistake=none
from torch import nn


class GoogLeNet(nn.Module):
    """Scales the images of whoever calls it."""

    def __init__(self):
        super().__init__()
        self.head = nn.Linear(3, 1000)

    def forward(self, x):
        x /= 2
        return self.head(x.mean((2, 3)))
