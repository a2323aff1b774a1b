# hostile: net-zeros | zeros of the right shape | due: failed|raised | exercise: lenet5
import torch
from torch import nn


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.only = nn.Linear(3 * 32 * 32, 10)
    def forward(self, x):
        return x.new_zeros(len(x), 10)
