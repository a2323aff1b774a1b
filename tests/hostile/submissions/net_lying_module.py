# hostile: net-lying-module | __call__, __class__, children and modules that tell of another network | due: failed|raised|crashed | exercise: lenet5
import torch
from torch import nn


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.only = nn.Linear(3 * 32 * 32, 10)
    def __call__(self, x):
        return torch.zeros(len(x), 10)

    def modules(self):
        return iter([nn.Conv2d(3, 6, 5)])

    def children(self):
        return iter([])

    def __getattr__(self, name):
        return nn.Module.__getattr__(self, name) if name in ("only",) else (lambda *_, **__: self)

    def eval(self):
        return nn.Linear(1, 1)

    train = apply = to = double = requires_grad_ = eval

    def forward(self, x):
        return torch.zeros(len(x), 10)
