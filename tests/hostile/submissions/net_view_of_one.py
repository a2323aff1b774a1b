# hostile: net-view-of-one | an answer of one element that claims a trillion | due: memory|crashed|failed|raised | exercise: lenet5
import torch
from torch import nn


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.only = nn.Linear(3 * 32 * 32, 10)
    def forward(self, x):
        return torch.zeros(1).expand(1 << 40)
