# hostile: net-leaves | a forward pass that ends the process with success | due: crashed | exercise: lenet5
import torch
from torch import nn


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.only = nn.Linear(3 * 32 * 32, 10)
    def forward(self, x):
        import os
        os._exit(0)
