# hostile: net-parameter-subclass | a parameter of a class of its own | due: failed|raised | exercise: lenet5
import torch
from torch import nn


class Claims(nn.Parameter):
    shape = (120, 400)

    def numel(self):
        return 62006


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.only = nn.Linear(3 * 32 * 32, 10)
        self.only.weight = Claims(torch.zeros(10, 3072))

    def forward(self, x):
        return self.only(x.flatten(1))
