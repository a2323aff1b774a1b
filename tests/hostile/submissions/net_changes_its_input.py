# hostile: net-changes-its-input | the images overwritten, so that the reference sees others | due: failed|raised | exercise: lenet5
import torch
from torch import nn


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.only = nn.Linear(3 * 32 * 32, 10)
    def forward(self, x):
        x.zero_()
        return self.only(x.flatten(1))
