# hostile: net-enormous | a network that needs a terabyte | due: memory|raised|crashed | exercise: lenet5
import torch
from torch import nn


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.only = nn.Linear(3 * 32 * 32, 10)
        self.more = nn.Linear(1 << 20, 1 << 20)

    def forward(self, x):
        return self.more(x)
