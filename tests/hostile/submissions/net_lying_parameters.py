# hostile: net-lying-parameters | parameters() overridden to tell the right number | due: failed|raised | exercise: lenet5
import torch
from torch import nn


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.only = nn.Linear(3 * 32 * 32, 10)
    def parameters(self, recurse=True):
        yield nn.Parameter(torch.empty(62006, device="meta"))

    def named_parameters(self, *_, **__):
        yield "all", nn.Parameter(torch.empty(62006, device="meta"))

    def state_dict(self, *_, **__):
        return {}

    def forward(self, x):
        return self.only(x.flatten(1))
