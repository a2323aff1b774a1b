import torch
from torch import nn


class LeNet5(nn.Module):
    """The layers are made in another order than they are used, with names that say nothing."""

    def __init__(self, classes=10):
        super().__init__()
        self.b = nn.Linear(84, classes)
        self.zebra = nn.ModuleDict({"late": nn.Linear(120, 84), "early": nn.Linear(400, 120)})
        self.stack = nn.ModuleList([nn.Conv2d(6, 16, 5), nn.Conv2d(3, 6, 5)])
        self.shrink = nn.MaxPool2d(2)

    def forward(self, x):
        for conv in reversed(self.stack):
            x = self.shrink(torch.relu(conv(x)))
        x = torch.flatten(x, start_dim=1)
        x = torch.relu(self.zebra["early"](x))
        x = torch.relu(self.zebra["late"](x))
        return self.b(x)
