# verdict: failed mistake=none
from torch import nn


class VGG16(nn.Module):
    """Scales the images of whoever calls it."""

    def __init__(self):
        super().__init__()
        self.only = nn.Linear(3, 1000)

    def forward(self, x):
        x /= 2
        return self.only(x.mean((2, 3)))
