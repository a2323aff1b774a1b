import torch
import torch.nn.functional as F
from torch import nn


class CNN(nn.Module):
    def __init__(self):
        super().__init__()
        self.logits = nn.LazyLinear(10)
        self.deep = nn.LazyConv2d(50, 3)
        self.shallow = nn.LazyConv2d(25, 3)

    def forward(self, x):
        for conv in (self.shallow, self.deep):
            x = conv(F.pad(x, (1, 1, 1, 1)))
            x = F.adaptive_max_pool2d(F.relu(x), (x.shape[2] // 2, x.shape[3] // 2))
        return self.logits(torch.flatten(x, 1))
