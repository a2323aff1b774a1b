# hostile: net-remembers | the last answer given again | due: failed|raised | exercise: lenet5
import torch
from torch import nn


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.only = nn.Linear(3 * 32 * 32, 10)
        self.last = None

    def forward(self, x):
        self.last = torch.randn(len(x), 10, dtype=x.dtype) if self.last is None or len(self.last) != len(x) else self.last
        return self.last
