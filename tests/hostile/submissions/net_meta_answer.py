# hostile: net-meta-answer | an answer without values | due: raised|failed | exercise: lenet5
import torch
from torch import nn


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.only = nn.Linear(3 * 32 * 32, 10)
    def forward(self, x):
        return torch.empty(len(x), 10, device="meta")
