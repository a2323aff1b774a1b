# verdict: failed mistake=none
from torch import nn


class resnet(nn.Module):
    def __init__(self, depth, classes=1000):
        super().__init__()
        self.only = nn.Conv2d(3, 64, 7, 2, 3, bias=False)
        self.head = nn.Linear(64, classes)

    def forward(self, x):
        x -= x.mean()
        return self.head(self.only(x).relu().mean((2, 3)))
