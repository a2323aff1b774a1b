# verdict: failed mistake=none
from torch import nn


class GoogLeNet(nn.Module):
    """Three classifiers on the first maps, and what they say is added up."""

    def __init__(self):
        super().__init__()
        self.first = nn.Conv2d(3, 64, 7, 2, 3)
        self.heads = nn.ModuleList(nn.Linear(64, 1000) for _ in range(3))

    def forward(self, x):
        x = self.first(x).relu().amax((2, 3))
        main, *others = (head(x) for head in self.heads)
        return main + 0.3 * sum(others) if self.training else main
