# hostile: net-lying-gradient | a function whose gradient has nothing to do with it | due: failed|raised | exercise: lenet5
import torch
from torch import nn


class Wrong(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x - 7

    @staticmethod
    def backward(ctx, gradient):
        return gradient * 0 + 1


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.only = nn.Linear(3 * 32 * 32, 10)
    def forward(self, x):
        return Wrong.apply(self.only(x.flatten(1)))
