# hostile: net-tables-that-lie | the module's own tables replaced by dicts that tell every time something else | due: failed|raised|crashed | exercise: lenet5
import torch
from torch import nn


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.only = nn.Linear(3 * 32 * 32, 10)
        class Table(dict):
            def items(self):
                return []

            def values(self):
                return [nn.Parameter(torch.zeros(62006))]

            def __iter__(self):
                return iter(())

        self.__dict__["_parameters"] = Table(a=nn.Parameter(torch.zeros(1)))
        self.__dict__["_modules"] = Table(only=self.only)

    def forward(self, x):
        return torch.zeros(len(x), 10) + x.sum()
