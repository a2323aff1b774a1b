# hostile: net-dummy-parameter | the missing parameters in a tensor that nothing uses | due: failed|raised | exercise: lenet5
import torch
from torch import nn


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.only = nn.Linear(3 * 32 * 32, 10)
        self.dummy = nn.Parameter(torch.empty(62006 - 30730))

    def forward(self, x):
        return self.only(x.flatten(1))
