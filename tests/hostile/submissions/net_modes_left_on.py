# hostile: net-modes-left-on | a dispatch mode and a function mode that are never left | due: failed|raised|crashed | exercise: lenet5
import torch
from torch import nn


from torch.utils._python_dispatch import TorchDispatchMode


class Zeros(TorchDispatchMode):
    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        return torch.zeros(2, 10)


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.only = nn.Linear(3 * 32 * 32, 10)
    def forward(self, x):
        Zeros().__enter__()
        return torch.zeros(len(x), 10)
